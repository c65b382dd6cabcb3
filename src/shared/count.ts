/** "1 note", "3 notes", "1,200 notes", in English. */
export function countOf(count: number, noun: string): string {
  return `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
}

/** A share of 0…1 in whole per cent, rounded down so that 100 % is all of it. */
export function percent(share: number): string {
  // 0.29 * 100 is a little less than 29.
  return `${Math.floor(share * 100 + 1e-9)} %`;
}
