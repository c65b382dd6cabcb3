import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { newHolder } from "../../src/store/leases/lease-holder.ts";
import { openStore } from "../../src/store/store.ts";
import { canMount, SmallDisk } from "../support/small-disk.ts";
import { note } from "./contract/annotations.ts";
import { silent } from "./databases.ts";

describe.skipIf(!canMount())("a store in SQLite, on a disk (needs Linux and the right to mount)", () => {
  let disk: SmallDisk;
  afterEach(() => disk.unmount());

  it("that is full refuses what is new, reads what there is, and goes on when there is room", async () => {
    disk = await SmallDisk.mount("size=2m");
    const store = await openStore({ path: join(disk.folder, "ibid.db") }, silent);
    const { id } = await store.annotations.add(note());
    disk.fill();
    // There may be room for some in the write-ahead log.
    const adding = async () => {
      for (let number = 0; number < 100; number++) {
        // oxlint-disable-next-line no-await-in-loop -- until one is refused
        await store.annotations.add(note({ words: "x".repeat(3000) }));
      }
    };
    await expect(adding()).rejects.toMatchObject({ code: "database-unavailable" });
    const claim = { bot: "b", shards: [0], count: 0 };
    await expect(store.leases.claimShards(claim, newHolder())).rejects.toMatchObject({
      code: "database-unavailable",
    });
    expect(await store.annotations.get("100", id, null)).toMatchObject({ id });
    await disk.clear();
    const later = await store.annotations.add(note({ words: "With room again." }));
    expect(await store.annotations.get("100", later.id, null)).toEqual(later);
    await store.close();
  });

  it("that is read-only can't be opened, and the error says why", async () => {
    disk = await SmallDisk.mount("size=2m,ro");
    await expect(openStore({ path: join(disk.folder, "ibid.db") }, silent)).rejects.toThrow(
      /^The database .*ibid\.db can't be opened .*check that Ibid may write to that file and its folder\.$/,
    );
  });
});
