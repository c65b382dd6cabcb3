import { type Kysely, sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Tables } from "../../src/store/database/tables.ts";
import { openPostgres } from "../../src/store/database/postgres.ts";
import { openSqlite } from "../../src/store/database/sqlite.ts";
import { type Holder, newHolder } from "../../src/store/leases/lease-holder.ts";
import { leaseTime } from "../../src/store/leases/leases.ts";
import { openStore, type Store } from "../../src/store/store.ts";
import { required } from "../support/required.ts";
import { type Databases, databases, silent } from "./databases.ts";

const bot = "a bot";
const all = { bot, shards: [0], count: 0 };

/** A process of another machine. */
function elsewhere(id: string, pid = 1): Holder {
  return { id, host: "another machine", pid };
}

describe.each(databases)("leases in %s", (_name, start) => {
  let running: Databases | undefined;
  let opened: Store | undefined;
  let db: Kysely<Tables> | undefined;
  beforeAll(async () => {
    running = await start();
    const location = await running.newLocation();
    opened = await openStore(location, silent);
    db =
      "url" in location ? await openPostgres(location.url, silent) : await openSqlite(location.path, silent);
  });
  beforeEach(async () => {
    await required(db, "the database").deleteFrom("leases").execute();
  });
  afterAll(async () => {
    await opened?.close();
    await db?.destroy();
    await running?.stop();
  });

  const leases = () => required(opened, "the store").leases;

  /** Makes all leases look as if they were renewed that much earlier, in milliseconds. */
  async function age(by: number): Promise<void> {
    await required(db, "the database")
      .updateTable("leases")
      .set({ at: sql`at - ${by}` })
      .execute();
  }

  it("are had by one of many that claim at once", async () => {
    const holders = ["a", "b", "c", "d"].map((id) => elsewhere(id));
    const results = await Promise.all(holders.map((holder) => leases().claimShards(all, holder)));
    expect(results.filter((other) => other === undefined)).toHaveLength(1);
    const winner = holders[results.indexOf(undefined)];
    expect(results.filter((other) => other !== undefined)).toEqual([winner, winner, winner]);
    expect(await leases().holders()).toEqual([winner]);
  });

  it("are renewed by their holder, and given back", async () => {
    await leases().claimShards(all, elsewhere("a"));
    expect(await leases().claimShards(all, elsewhere("a"))).toBeUndefined();
    expect(await leases().claimShards(all, elsewhere("b"))).toEqual(elsewhere("a"));
    await leases().release(elsewhere("a"));
    expect(await leases().holders()).toEqual([]);
    expect(await leases().claimShards(all, elsewhere("b"))).toBeUndefined();
  });

  it("of different shards and bots don't conflict", async () => {
    expect(await leases().claimShards({ bot, shards: [0, 1], count: 4 }, elsewhere("a"))).toBeUndefined();
    expect(await leases().claimShards({ bot, shards: [2, 3], count: 4 }, elsewhere("b"))).toBeUndefined();
    expect(await leases().claimShards({ ...all, bot: "another" }, elsewhere("c"))).toBeUndefined();
  });

  it("of a shard that another has conflict, and none is had then", async () => {
    await leases().claimShards({ bot, shards: [1], count: 4 }, elsewhere("a"));
    expect(await leases().claimShards({ bot, shards: [0, 1], count: 4 }, elsewhere("b"))).toEqual(
      elsewhere("a"),
    );
    expect(await leases().claimShards({ bot, shards: [0], count: 4 }, elsewhere("c"))).toBeUndefined();
  });

  it("of another number of shards conflict, since their servers overlap", async () => {
    await leases().claimShards({ bot, shards: [3], count: 4 }, elsewhere("a"));
    expect(await leases().claimShards({ bot, shards: [0], count: 2 }, elsewhere("b"))).toEqual(
      elsewhere("a"),
    );
    expect(await leases().claimShards(all, elsewhere("b"))).toEqual(elsewhere("a"));
  });

  it.each([
    ["weren't renewed", leaseTime],
    ["were renewed in the future, by a wrong clock", -2 * leaseTime],
  ])("that %s are taken over, and then lost to their holder", async (_how, by) => {
    await leases().claimShards(all, elsewhere("a"));
    await age(by);
    expect(await leases().holders()).toEqual([]);
    expect(await leases().claimShards(all, elsewhere("b"))).toBeUndefined();
    expect(await leases().claimShards(all, elsewhere("a"))).toEqual(elsewhere("b"));
  });

  it("that were renewed a while ago still hold", async () => {
    await leases().claimShards(all, elsewhere("a"));
    await age(leaseTime / 2);
    expect(await leases().claimShards(all, elsewhere("b"))).toEqual(elsewhere("a"));
  });

  it("of a process of this machine that has ended are taken over at once", async () => {
    const mine = newHolder();
    // The highest number that Linux gives is 2^22.
    await leases().claimShards(all, { ...mine, id: "ended", pid: 2 ** 22 + 1 });
    expect(await leases().claimShards(all, mine)).toBeUndefined();
    expect(await leases().claimShards(all, newHolder())).toEqual(mine);
    await leases().release(mine);
    await leases().claimShards(all, mine);
    // An earlier run in this process that has ended without giving it back.
    expect(await leases().claimShards(all, newHolder())).toBeUndefined();
  });

  it("to identify are granted one after the other in a bucket", async () => {
    const waits = await Promise.all([0, 0, 0, 1].map((bucket) => leases().claimIdentify(bot, bucket)));
    expect(waits.filter((wait) => wait === 0)).toHaveLength(2);
    for (const wait of waits.filter((each) => each > 0)) expect(wait).toBeGreaterThan(4000);
    await age(3000);
    expect(await leases().claimIdentify(bot, 0)).toBeLessThan(3000);
    expect(await leases().claimIdentify("another", 0)).toBe(0);
    await age(3000);
    expect(await leases().claimIdentify(bot, 0)).toBe(0);
  });
});
