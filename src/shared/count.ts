/** "1 note", "3 notes", "1,200 people". @param many the plural; by default with an "s" */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}

/** A share of 0…1 in whole per cent, rounded down so that 100 % is all of it. */
export function percent(share: number): string {
  // 0.29 * 100 is a little less than 29.
  return `${Math.floor(share * 100 + 1e-9)} %`;
}
