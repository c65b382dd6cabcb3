import { randomInt } from "node:crypto";

const length = 8;

function newId(): string {
  return Array.from({ length }, () => randomInt(36).toString(36)).join("");
}

/** Inserts under new ids, of eight letters a–z and digits, until one is free: `insert` gives nothing when it is taken. */
export async function withNewId<Row>(insert: (id: string) => Promise<Row | undefined>): Promise<Row> {
  const row = await insert(newId());
  return row ?? withNewId(insert);
}
