/**
 * A process that uses a store, for tests that start several and kill them. Its argument is the store's location as JSON.
 * It writes "ready", then reads lines with a task and a plan's id. For each, it writes the task's results, one on a line,
 * and "done".
 */
import { writeSync } from "node:fs";
import { createInterface } from "node:readline";
import { createLogger } from "../../src/shared/log.ts";
import { openStore, type Store, type StoreLocation } from "../../src/store/store.ts";
import { required } from "../support/required.ts";
import { note } from "./contract/annotations.ts";

function write(line: string | number): void {
  writeSync(1, `${line}\n`);
}

function parseLocation(json: string): StoreLocation {
  const location: unknown = JSON.parse(json);
  if (typeof location === "object" && location !== null) {
    if ("url" in location && typeof location.url === "string") return { url: location.url };
    if ("path" in location && typeof location.path === "string") return { path: location.path };
  }
  throw new Error(`not a location: ${json}`);
}

const tasks: Readonly<Record<string, (store: Store, plan: string) => Promise<void>>> = {
  async open(store) {
    write((await store.members.listGroups()).length);
  },

  /** Claims a hundred occurrences. Writes the keys of those that it got. */
  async claim(store, plan) {
    for (let key = 0; key < 100; key += 1) {
      if (await store.occurrences.claim(plan, `${key}`, 1)) write(key);
    }
  },

  /** Adds annotations and advances the plan until it is killed. Writes the id of each annotation that was added. */
  async write(store, plan) {
    for (let position = 0; ; position += 1) {
      /* oxlint-disable no-await-in-loop -- one after the other */
      const { id } = await store.annotations.add(note({ created: position }));
      write(id);
      await store.occurrences.claim(plan, `${position}`, position);
      await store.occurrences.confirm(plan, `${position}`, id, { position }, position);
      /* oxlint-enable no-await-in-loop */
    }
  },
};

const location = parseLocation(process.argv[2] ?? "");
let store: Store | undefined;
write("ready");
for await (const line of createInterface(process.stdin)) {
  const [task = "", plan = ""] = line.split(" ");
  store ??= await openStore(location, createLogger());
  await required(tasks[task], `the task ${task}`)(store, plan);
  write("done");
}
await store?.close();
