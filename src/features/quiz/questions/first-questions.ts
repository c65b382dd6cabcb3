import type { IndexedSentence } from "../../../retrieval/index/indexed-sentence.ts";
import { fillTheGap } from "./gap.ts";
import { note } from "./note.ts";
import { order } from "./order.ts";
import { quizKinds, type Question, type QuizKind } from "./question.ts";
import { quote } from "./quote.ts";
import { Random } from "../../../shared/random.ts";
import type { Source } from "./source.ts";
import { who } from "./who.ts";

const makers: Readonly<
  Record<QuizKind, (sentence: IndexedSentence, source: Source, random: Random) => Question | undefined>
> = { gap: fillTheGap, who, order, note, quote };

/** The sentences to make questions of, in the order of a seed. */
function* candidates(
  kind: QuizKind,
  { sentences, events }: Source,
  seed: string,
): Generator<IndexedSentence> {
  const random = new Random(seed);
  // What happened comes before what was written.
  if (kind === "order") yield* random.drawn(events.keys());
  yield* random.drawn(sentences);
}

/** What a question is about, in whatever order. */
function keyOf({ kind, excerpts }: Question): string {
  const places = excerpts.map(({ excerpt: { paragraph, first } }) => `${paragraph.ordinal}.${first}`);
  return [kind, ...places.toSorted()].join(" ");
}

/**
 * Questions about a text, each about another sentence, as many as there are; the same each time for one seed.
 *
 * @param kinds which kinds take turns
 */
function* questionsOf(source: Source, kinds: readonly QuizKind[], seed: string): Generator<Question> {
  const used = new Set<IndexedSentence>();
  const asked = new Set<string>();
  function* ofKind(kind: QuizKind): Generator<Question> {
    for (const sentence of candidates(kind, source, seed)) {
      if (used.has(sentence)) continue;
      const question = makers[kind](sentence, source, new Random(`${seed} ${kind} ${sentence.id}`));
      if (!question || asked.has(keyOf(question))) continue;
      asked.add(keyOf(question));
      used.add(sentence);
      yield question;
    }
  }
  let turns = new Random(seed).shuffled(kinds).map(ofKind);
  while (turns.length > 0) {
    const lasting: typeof turns = [];
    for (const turn of turns) {
      const { done = false, value } = turn.next();
      if (done) continue;
      lasting.push(turn);
      yield value;
    }
    turns = lasting;
  }
}

/** The first questions of a quiz; fewer where the text has no more. */
export function firstQuestions(
  source: Source,
  kinds: readonly QuizKind[],
  seed: string,
  count: number,
): Question[] {
  const questions: Question[] = [];
  for (const question of questionsOf(source, kinds, seed)) {
    questions.push(question);
    if (questions.length >= count) break;
  }
  return questions;
}

const kindsBySource = new WeakMap<Source, readonly QuizKind[]>();

/** The kinds of questions that a text is enough for. */
export function kindsFor(source: Source): readonly QuizKind[] {
  const kinds =
    kindsBySource.get(source) ?? quizKinds.filter((kind) => firstQuestions(source, [kind], "", 1).length > 0);
  kindsBySource.set(source, kinds);
  return kinds;
}
