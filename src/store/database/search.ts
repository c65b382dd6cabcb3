import { type RawBuilder, sql } from "kysely";

/**
 * Words as they are searched: without case, accents and the curl of apostrophes, by Unicode's compatibility
 * decomposition. They are kept folded, since SQLite knows only the case of a–z.
 */
export function fold(words: string): string {
  return words.normalize("NFKD").replace(/\p{M}/gu, "").replace(/[’‘]/g, "'").toLowerCase();
}

/** In UTF-16 units. SQLite refuses a pattern of more than 50,000 bytes. */
const longestSearch = 1000;

/** The words to search for, folded. */
export function wordsOf(search: string): readonly string[] {
  return fold(search.slice(0, longestSearch))
    .split(/\s+/)
    .filter((word) => word !== "");
}

/** Whether the column, which is folded, has the word in it, be it a part of another. */
export function contains(column: string, word: string): RawBuilder<boolean> {
  const pattern = `%${word.replace(/[\\%_]/g, "\\$&")}%`;
  return sql`${sql.ref(column)} like ${pattern} escape '\\'`;
}
