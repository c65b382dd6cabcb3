import { type RawBuilder, sql } from "kysely";

/**
 * Folds words for searching: compatibility decomposition (NFKD), no accents, straight apostrophes, lower case. Stored
 * beside the original words, because SQLite ignores case only for a–z.
 */
export function fold(words: string): string {
  return words.normalize("NFKD").replace(/\p{M}/gu, "").replace(/[’‘]/g, "'").toLowerCase();
}

/** Maximum length of a search in UTF-16 units. SQLite rejects patterns of more than 50,000 bytes. */
const maxSearchLength = 1000;

/** Splits a search into folded words. */
export function searchWords(search: string): readonly string[] {
  return fold(search.slice(0, maxSearchLength))
    .split(/\s+/)
    .filter((word) => word !== "");
}

/** An SQL condition: the folded column contains the word, possibly inside another word. */
export function contains(column: string, word: string): RawBuilder<boolean> {
  const pattern = `%${word.replace(/[\\%_]/g, "\\$&")}%`;
  return sql`${sql.ref(column)} like ${pattern} escape '\\'`;
}
