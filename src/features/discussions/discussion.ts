import { nounPhrases } from "../../nlp/english/noun-phrases.ts";
import { lexicon } from "../../nlp/english/lexicon.ts";
import type { TextIndex } from "../../retrieval/text-index.ts";
import type { Discussion } from "../../store/discussions.ts";
import type { Store } from "../../store/store.ts";
import type { Excerpt } from "../../document/model.ts";
import { quoteOf } from "../../document/excerpt.ts";
import { graphemePrefix } from "../../shared/graphemes.ts";
import { paragraphName } from "../../document/paragraphs.ts";

/** How long a topic may be, in UTF-16 units, so that a thread's list shows it whole. */
const longestTopic = 60;

const determiner = /^(?:the|an?|this|that|these|those|its|his|her|their)\s+/iu;

/** How many things a topic names. */
const mostPhrases = 2;

/** What an excerpt is about, in few of its own words: what it names that is rarest in English at large. */
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

/** A thread's title: "¶4 · the OGPU, the Politburo". */
export function titleOf(excerpt: Excerpt, index: TextIndex): string {
  return `${paragraphName(excerpt.paragraph)} · ${topicOf(excerpt, index)}`;
}

/** What opening a discussion takes of a door. */
interface Threads {
  /** Opens the thread and gives its id. */
  open(): Promise<string>;
  /** Whether a thread is still there. */
  stands(thread: string): Promise<boolean>;
}

/** Who asks first opens the thread; meanwhile the others wait. A group's members all come to one process. */
const opening = new Map<string, Promise<Discussion>>();

/** The discussion of a paragraph: the one that stands, or a new one. Two who ask at once get the same. */
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
  if (known && (await threads.stands(known.thread))) return known;
  if (known) await discussions.remove(known.thread);
  return discussions.add({ ...wanted, thread: await threads.open() });
}
