import { excerptAround } from "../../../document/excerpt.ts";
import type { Paragraph, Text } from "../../../document/model.ts";
import { paragraphAt } from "../../../dialogue/reply/excerpt-reference.ts";
import { Random } from "../../../shared/random.ts";
import type { OwnQuestion } from "../../../store/study/questions.ts";
import type { CommandContext } from "../../command/context.ts";
import type { Question } from "../questions/question.ts";

/** The paragraph that has the words of a question: the one that it was asked about, or another in a changed text. */
function paragraphOf({ paragraph: ordinal, quote }: OwnQuestion, text: Text): Paragraph | undefined {
  const known = paragraphAt(text, ordinal);
  if (known?.text.includes(quote)) return known;
  return text.paragraphs.find((paragraph) => paragraph.text.includes(quote));
}

/** A question that a member added, as quizzes ask it. Returns undefined if the text no longer has its words. */
export function asked(own: OwnQuestion, text: Text): Question | undefined {
  const paragraph = paragraphOf(own, text);
  if (!paragraph) return undefined;
  const start = paragraph.text.indexOf(own.quote);
  const excerpt = excerptAround(text, paragraph, { start, end: start + own.quote.length });
  // The same order each time.
  const choices = Random.seeded(own.id).shuffled([own.answer, ...own.wrong]);
  return {
    kind: "own",
    id: own.id,
    prompt: own.question,
    lines: [],
    choices,
    correctChoice: choices.indexOf(own.answer),
    acceptedAnswers: [own.answer],
    excerpts: [{ excerpt, emphasis: [], score: 1 }],
  };
}

/** The questions about a text that the group's members added. */
export async function ownQuestionsOn(
  text: Text,
  { store, place }: Pick<CommandContext, "store" | "place">,
): Promise<Question[]> {
  const questions = await store.questions.list(place.group, text.id);
  return questions.flatMap((question) => asked(question, text) ?? []);
}
