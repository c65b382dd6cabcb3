import { createHash } from "node:crypto";
import * as v from "valibot";
import { excerptAt, refOf } from "../../dialogue/reply/excerpt-reference.ts";
import { isFingerprint, type Fingerprint } from "../../document/fingerprint.ts";
import type { Library } from "../../retrieval/library.ts";
import type { Card } from "../../store/study/reviews.ts";
import type { CommandContext } from "../command/context.ts";
import { quizKinds, type Question } from "../quiz/questions/question.ts";
import { scheduleAfter } from "./schedule.ts";

/** The number of cards that a member may have in a group. Further questions are not added. */
const cardsAtMost = 500;

const ordinal = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A question as it is stored: its excerpts are places in the text. */
const storedQuestion = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    fingerprint: v.custom<Fingerprint>(isFingerprint),
    kind: v.picklist(quizKinds),
    prompt: v.string(),
    lines: v.array(v.string()),
    choices: v.array(v.string()),
    correctChoice: ordinal,
    acceptedAnswers: v.array(v.string()),
    explanation: v.optional(v.string()),
    excerpts: v.array(
      v.object({
        paragraph: ordinal,
        first: ordinal,
        last: ordinal,
        emphasis: v.array(v.object({ start: ordinal, end: ordinal })),
      }),
    ),
  }),
);

/** The question of a card. Returns undefined if its text has changed or is gone. */
export function questionOf(
  { question: stored }: Pick<Card, "question">,
  library: Library,
): Question | undefined {
  const { success, output } = v.safeParse(storedQuestion, stored);
  const text = success ? library.byFingerprint(output.fingerprint) : undefined;
  if (!success || !text) return undefined;
  const { excerpts, explanation, fingerprint: _, ...question } = output;
  return {
    ...question,
    ...(explanation !== undefined && { explanation }),
    excerpts: excerpts.flatMap(({ emphasis, ...place }) => {
      const excerpt = excerptAt(text, place);
      return excerpt ? [{ excerpt, emphasis, score: 1 }] : [];
    }),
  };
}

/** Identifies a question: by the id of one that a member added, or else by what is asked about which sentences. */
function keyOf(fingerprint: Fingerprint, { id, kind, lines }: Question): string {
  if (id !== undefined) return id;
  return createHash("sha256")
    .update([fingerprint, kind, ...lines].join("\n"))
    .digest("base64url")
    .slice(0, 16);
}

/** Keeps a question that the asker missed or added, so that it comes back. Returns false if they have too many. */
export async function keepCard(
  question: Question,
  fingerprint: Fingerprint,
  { store, place, asker, library, now }: CommandContext,
): Promise<boolean> {
  const text = library.byFingerprint(fingerprint);
  const kept = await store.reviews.list(place.group, asker.id);
  const key = keyOf(fingerprint, question);
  if (!text || (kept.length >= cardsAtMost && kept.every((card) => card.key !== key))) return false;
  const { excerpts, id: _, ...rest } = question;
  const stored = {
    ...rest,
    fingerprint,
    excerpts: excerpts.map(({ excerpt, emphasis }) => ({ ...refOf(excerpt), emphasis })),
  };
  await store.reviews.add({
    group: place.group,
    user: asker.id,
    key,
    text: text.id,
    question: JSON.stringify(stored),
    ...scheduleAfter(false, now),
    reviewed: 0,
  });
  return true;
}
