import { nounPhrases } from "../../nlp/english/noun-phrases.ts";
import { lexicon } from "../../nlp/english/lexicon.ts";
import type { TextIndex } from "../../retrieval/text-index.ts";
import type { Discussion } from "../../store/discussions.ts";
import type { Store } from "../../store/store.ts";
import type { Excerpt } from "../../document/model.ts";
import { quoteOf } from "../../document/excerpt.ts";
import { graphemePrefix } from "../../shared/graphemes.ts";
import { paragraphName } from "../../document/paragraphs.ts";

/** The maximum length of a topic, in UTF-16 units. A list of threads shows this much. */
const longestTopic = 60;

const determiner = /^(?:the|an?|this|that|these|those|its|his|her|their)\s+/iu;

/** The maximum number of noun phrases in a topic. */
const mostPhrases = 2;

/** The topic of an excerpt: its noun phrases with the highest IDF in English, or else its first words. */
function topicOf(excerpt: Excerpt, { names }: TextIndex): string {
  const quote = quoteOf(excerpt);
  const isName = (word: string) => names.isName(word);
  const phrases = [...new Map(nounPhrases(quote, isName).map((phrase) => [phrase.head, phrase])).values()];
  const ranked = phrases.toSorted((a, b) => lexicon.idfOf(b.head) - lexicon.idfOf(a.head));
  const rarest = new Set(ranked.slice(0, mostPhrases));
  const topic = phrases
    .filter((phrase) => rarest.has(phrase))
    .map(({ text }) => text.replace(determiner, ""))
    .join(", ");
  return topic !== "" && topic.length <= longestTopic
    ? topic
    : `${graphemePrefix(quote, longestTopic).trim()}…`;
}

/** The title of a thread: "¶4 · OGPU, Politburo". */
export function titleOf(excerpt: Excerpt, index: TextIndex): string {
  return `${paragraphName(excerpt.paragraph)} · ${topicOf(excerpt, index)}`;
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
