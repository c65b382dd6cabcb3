import type { IndexedSentence } from "../../../retrieval/index/indexed-sentence.ts";
import { fillTheGap } from "./gap.ts";
import { note } from "./note.ts";
import { order } from "./order.ts";
import { madeKinds, type MadeKind, type Question } from "./question.ts";
import { quote } from "./quote.ts";
import { Random } from "../../../shared/random.ts";
import { oncePerObject } from "../../../shared/concurrency/promise-cache.ts";
import { pause } from "../../../shared/concurrency/yielding.ts";
import type { QuizMaterial } from "./material.ts";
import { who } from "./who.ts";

const generators: Readonly<
  Record<
    MadeKind,
    (
      sentence: IndexedSentence,
      material: QuizMaterial,
      random: Random,
    ) => Question | undefined | Promise<Question | undefined>
  >
> = { gap: fillTheGap, who, order, note, quote };

/** The sentences in a row without a question after which no more is looked for: an unsuitable text has very many. */
const mostFruitless = 3000;

/** The sentences to make questions of, in an order that depends on the seed. */
function* candidates(
  kind: MadeKind,
  { sentences, noted, events }: QuizMaterial,
  seed: string,
): Generator<IndexedSentence> {
  const random = Random.seeded(seed);
  // Dated events make better questions than the order of sentences.
  if (kind === "order") yield* random.drawn(events.keys());
  // Few sentences of a long text may have a footnote.
  yield* random.drawn(kind === "note" ? noted : sentences);
}

/** Identifies a question by its kind and its sentences, in any order. */
function keyOf({ kind, excerpts }: Question): string {
  const sentences = excerpts.map(({ excerpt: { paragraph, first } }) => `${paragraph.ordinal}.${first}`);
  return [kind, ...sentences.toSorted()].join(" ");
}

/**
 * All questions about a text, each about a different sentence. The same seed gives the same questions.
 *
 * @param kinds the kinds that take turns
 */
async function* questionsOf(
  material: QuizMaterial,
  kinds: readonly MadeKind[],
  seed: string,
): AsyncGenerator<Question> {
  const used = new Set<IndexedSentence>();
  const asked = new Set<string>();
  async function* ofKind(kind: MadeKind): AsyncGenerator<Question> {
    let fruitless = 0;
    for (const sentence of candidates(kind, material, seed)) {
      if (fruitless++ === mostFruitless) return;
      // oxlint-disable-next-line no-await-in-loop -- a pause
      await pause();
      if (used.has(sentence)) continue;
      const random = Random.seeded(`${seed} ${kind} ${sentence.id}`);
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const question = await generators[kind](sentence, material, random);
      if (!question || asked.has(keyOf(question))) continue;
      asked.add(keyOf(question));
      used.add(sentence);
      fruitless = 0;
      yield question;
    }
  }
  let turns = Random.seeded(seed).shuffled(kinds).map(ofKind);
  while (turns.length > 0) {
    const remaining: typeof turns = [];
    for (const turn of turns) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const { done = false, value } = await turn.next();
      if (done) continue;
      remaining.push(turn);
      yield value;
    }
    turns = remaining;
  }
}

/** The first `count` questions of a quiz; fewer if the text has no more. */
export async function generateQuestions(
  material: QuizMaterial,
  kinds: readonly MadeKind[],
  seed: string,
  count: number,
): Promise<Question[]> {
  const questions: Question[] = [];
  for await (const question of questionsOf(material, kinds, seed)) {
    questions.push(question);
    if (questions.length >= count) break;
  }
  return questions;
}

/** The kinds of questions that can be made from a text. */
export const availableKinds = oncePerObject(async (material: QuizMaterial): Promise<readonly MadeKind[]> =>
  (
    await Promise.all(
      madeKinds.map(async (kind) => {
        const [first] = await generateQuestions(material, [kind], "", 1);
        return first ? [kind] : [];
      }),
    )
  ).flat(),
);
