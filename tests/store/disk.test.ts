import { execFileSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { newHolder } from "../../src/store/leases/lease-holder.ts";
import { openStore } from "../../src/store/store.ts";
import { note } from "./contract/annotations.ts";
import { silent } from "./databases.ts";

/** True if this process may mount file systems. */
function canMount(): boolean {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return false;
  try {
    execFileSync("unshare", ["--mount", "true"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

describe.skipIf(!canMount())("a store in SQLite, on a disk (needs Linux and the right to mount)", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "ibid-disk-"));
  });
  afterEach(async () => {
    execFileSync("umount", ["--lazy", folder]);
    await rm(folder, { recursive: true });
  });

  it("that is full refuses what is new, reads what there is, and goes on when there is room", async () => {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=2m", "tmpfs", folder]);
    const store = await openStore({ path: join(folder, "ibid.db") }, silent);
    const { id } = await store.annotations.add(note());
    const filler = join(folder, "filler");
    execFileSync("sh", ["-c", 'dd if=/dev/zero of="$0" bs=4096 2>/dev/null || true', filler]);
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
    await rm(filler);
    const later = await store.annotations.add(note({ words: "With room again." }));
    expect(await store.annotations.get("100", later.id, null)).toEqual(later);
    await store.close();
  });

  it("that is read-only can't be opened, and the error says why", async () => {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=2m,ro", "tmpfs", folder]);
    await expect(openStore({ path: join(folder, "ibid.db") }, silent)).rejects.toThrow(
      /^The database .*ibid\.db can't be opened .*check that Ibid may write to that file and its folder\.$/,
    );
  });
});
