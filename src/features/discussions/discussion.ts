import type { Discussion } from "../../store/study/discussions.ts";
import type { Store } from "../../store/store.ts";
import type { Excerpt } from "../../document/model.ts";
import { quoteOf } from "../../document/excerpt.ts";
import { preview } from "../command/shared-options.ts";
import { paragraphName } from "../../document/paragraphs.ts";

/** The length of the first words in a title, in UTF-16 units. A list of threads shows this much. */
const titleWords = 60;

/** The title of a thread: "¶4 · In 1934 the Politburo …". */
export function titleOf(excerpt: Excerpt): string {
  return `${paragraphName(excerpt.paragraph)} · ${preview(quoteOf(excerpt), titleWords)}`;
}

/** The address of a discussion's thread. */
export function urlOf({ group, thread }: Discussion): string {
  return `https://discord.com/channels/${group}/${thread}`;
}

/** Access to the threads of a channel. */
interface Threads {
  /** Opens a thread and returns its id. */
  open(): Promise<string>;
  /** True if the thread still exists. */
  exists(thread: string): Promise<boolean>;
}

/** The discussions that are being opened. One process serves all members of a group, so a map is enough. */
const opening = new Map<string, Promise<Discussion>>();

/** The discussion of a paragraph: the existing one, or a new one. Concurrent calls for a paragraph share one thread. */
export async function discussionOf(
  wanted: Omit<Discussion, "thread">,
  { discussions }: Store,
  threads: Threads,
): Promise<Discussion> {
  const key = [wanted.group, wanted.text, wanted.paragraph].join("/");
  const underWay = opening.get(key);
  if (underWay) return underWay;
  const work = findOrOpen(wanted, discussions, threads).finally(() => opening.delete(key));
  opening.set(key, work);
  return work;
}

async function findOrOpen(
  wanted: Omit<Discussion, "thread">,
  discussions: Store["discussions"],
  threads: Threads,
): Promise<Discussion> {
  const known = await discussions.find(wanted.group, wanted.text, wanted.paragraph);
  if (known && (await threads.exists(known.thread))) return known;
  if (known) await discussions.remove(known.thread);
  return discussions.add({ ...wanted, thread: await threads.open() });
}
