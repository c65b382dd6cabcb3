import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "libsql";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openStore, type Store } from "../../src/store/store.ts";
import { silent } from "./databases.ts";
import { fill } from "./every-table.ts";

type Row = Readonly<Record<string, unknown>>;

let folder = "";
let path = "";
let store: Store;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "ibid-erasure-"));
  path = join(folder, "ibid.db");
  store = await openStore({ path }, silent);
  await fill(store, 2);
});

afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

/** The rows of every table with data of groups, by its name. New tables are among them. */
function tables(): Map<string, readonly Row[]> {
  const database = new Database(path, { readonly: true });
  try {
    const names = database
      .prepare(
        "select name from sqlite_master where type = 'table' and name not glob '*_*' and name <> 'leases'",
      )
      .raw()
      .all()
      .flat();
    return new Map(
      names.map((name) => [
        String(name),
        database
          .prepare(`select * from "${String(name)}"`)
          .all()
          .filter((row): row is Row => typeof row === "object"),
      ]),
    );
  } finally {
    database.close();
  }
}

/** True for a row with the id or the name of the member. */
function isTheirs(row: Row): boolean {
  return Object.values(row).some((value) => value === "1" || value === '"1"' || value === "Ada");
}

/** The tables with a row that passes. */
function tablesWith(passes: (row: Row) => boolean): string[] {
  return [...tables()].filter(([, rows]) => rows.some(passes)).map(([name]) => name);
}

it("a member's export has what any table has of them", async () => {
  // These are of direct messages, of which there are none.
  const { settings: _, channels: __, ...kinds } = await store.members.export("1");
  const exported = Object.values(kinds).filter((rows) => rows.length > 0);
  // The id of who set a digest is no data of their own.
  const tablesOfOwn = tablesWith(isTheirs).filter((table) => table !== "settings");
  expect(exported).toHaveLength(tablesOfOwn.length);
});

describe("erasing", () => {
  it("is tested with something in every table", () => {
    const names = [...tables().keys()];
    expect(names.length).toBeGreaterThan(20);
    expect(tablesWith(() => true)).toEqual(names);
  });

  it("leaves nothing of a group in any table", async () => {
    await store.members.eraseGroup("100");
    await store.members.eraseGroup("102");
    expect(tablesWith(() => true)).toEqual([]);
  });

  it("leaves neither the id nor the name of a member in any table", async () => {
    expect(tablesWith(isTheirs).length).toBeGreaterThan(15);
    await store.members.erase("1");
    expect(tablesWith(isTheirs)).toEqual([]);
  });
});
