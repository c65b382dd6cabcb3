/**
 * A process that works on a store, for tests to start several of and to kill. It is given the place as JSON and says
 * "ready". For each line that it reads, a task and a plan's id, it writes what it did, a line each, and then "done".
 */
import { writeSync } from "node:fs";
import { createInterface } from "node:readline";
import { createLogger } from "../../src/shared/log.ts";
import { openStore, type Store, type StoreLocation } from "../../src/store/store.ts";
import { required } from "../support/required.ts";
import { note } from "./contract/annotations.ts";

function say(line: string | number): void {
  writeSync(1, `${line}\n`);
}

function placeOf(json: string): StoreLocation {
  const place: unknown = JSON.parse(json);
  if (typeof place === "object" && place !== null) {
    if ("url" in place && typeof place.url === "string") return { url: place.url };
    if ("path" in place && typeof place.path === "string") return { path: place.path };
  }
  throw new Error(`no place: ${json}`);
}

const tasks: Readonly<Record<string, (store: Store, plan: string) => Promise<void>>> = {
  async open(store) {
    say((await store.members.listGroups()).length);
  },

  /** Says which of a hundred occurrences it got. */
  async claim(store, plan) {
    for (let key = 0; key < 100; key += 1) {
      // oxlint-disable-next-line no-await-in-loop -- in the same order as the others
      if (await store.occurrences.claim(plan, `${key}`, 1)) say(key);
    }
  },

  /** Writes until it is killed: a note, and the plan's next position. Says each note that is confirmed. */
  async write(store, plan) {
    for (let position = 0; ; position += 1) {
      /* oxlint-disable no-await-in-loop -- one after the other */
      const { id } = await store.annotations.add(note({ created: position }));
      say(id);
      await store.occurrences.claim(plan, `${position}`, position);
      await store.occurrences.confirm(plan, `${position}`, id, { position }, position);
      /* oxlint-enable no-await-in-loop */
    }
  },
};

const place = placeOf(process.argv[2] ?? "");
let store: Store | undefined;
say("ready");
for await (const line of createInterface(process.stdin)) {
  const [task = "", plan = ""] = line.split(" ");
  store ??= await openStore(place, createLogger());
  await required(tasks[task], `the task ${task}`)(store, plan);
  say("done");
}
await store?.close();
