import { percentOf } from "./locale/formats.ts";

const barLength = 10;

/** "▓▓▓░░░░░░░ 36%", which stays on one line. @param share 0…1 */
export function progressBar(share: number): string {
  const done = Math.floor(share * barLength);
  return `${"▓".repeat(done)}${"░".repeat(barLength - done)} ${percentOf(share)}`.replaceAll(" ", "\u00A0");
}
