/** Says which notes are missing between two numbers that follow each other; undefined where none are. */
export function gapBetween(last: number, next: number): string | undefined {
  if (next <= last + 1) return undefined;
  const missing = next === last + 2 ? `note ${last + 1} is` : `notes ${last + 1}–${next - 1} are`;
  return `${missing} not marked between notes ${last} and ${next}.`;
}
