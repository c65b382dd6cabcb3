import { randomInt } from "node:crypto";

const idLength = 8;

function newId(): string {
  return Array.from({ length: idLength }, () => randomInt(36).toString(36)).join("");
}

/**
 * Calls `insert` with random ids of eight characters, a–z and 0–9, until it returns a row. It returns undefined on a conflict, such
 * as an id that is taken.
 */
export async function withNewId<Row>(insert: (id: string) => Promise<Row | undefined>): Promise<Row> {
  const row = await insert(newId());
  return row ?? withNewId(insert);
}
