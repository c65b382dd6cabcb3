import { mkdtemp, readdir, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { DiskCache } from "../../src/shared/disk-cache.ts";

const day = 24 * 60 * 60 * 1000;

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "ibid-cache-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function put(name: string, days: number): Promise<void> {
  const then = new Date(Date.now() - days * day);
  await writeFile(path.join(folder, name), "");
  await utimes(path.join(folder, name), then, then);
}

test("prune removes files unused for a month and unfinished files older than a day", async () => {
  await put("old.index", 31);
  await put("used.index", 29);
  await put("left.index.0b0e", 2);
  await put("being-written.index.1c1f", 0);
  await put("notes.txt", 400);
  await new DiskCache(folder, ".index").prune();
  expect((await readdir(folder)).toSorted()).toEqual(["being-written.index.1c1f", "notes.txt", "used.index"]);
});

test.each([
  ["load", (files: DiskCache) => files.load("old")],
  ["loadPartSync", (files: DiskCache) => files.loadPartSync("old", 0, 0)],
] as const)("%s counts as a use", async (_, load) => {
  await put("old.index", 31);
  const files = new DiskCache(folder, ".index");
  expect(await load(files)).toHaveLength(0);
  await files.prune();
  expect(Date.now() - (await stat(path.join(folder, "old.index"))).mtimeMs).toBeLessThan(day);
});

test("a folder that doesn't exist is an empty cache", async () => {
  const files = new DiskCache(path.join(folder, "none"), ".index");
  await files.prune();
  expect(await files.load("any")).toBeUndefined();
});

test.skipIf(process.platform === "win32")("its files are the owner's alone (needs POSIX modes)", async () => {
  const inner = path.join(folder, "inner");
  await new DiskCache(inner, ".index").save("a", new Uint8Array(1));
  expect((await stat(inner)).mode & 0o777).toBe(0o700);
  expect((await stat(path.join(inner, "a.index"))).mode & 0o777).toBe(0o600);
});
