/**
 * Words as they are searched: without case, accents and the curl of apostrophes, by Unicode's compatibility decomposition. Folded here since
 * SQLite knows only the case of a–z.
 */
export function fold(words: string): string {
  return words.normalize("NFKD").replace(/\p{M}/gu, "").replace(/[’‘]/g, "'").toLowerCase();
}
