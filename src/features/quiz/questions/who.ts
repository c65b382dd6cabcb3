import type { IndexedSentence } from "../../../retrieval/index/indexed-sentence.ts";
import type { Range } from "../../../document/model.ts";
import { acts, givesAway, mentionRanges, othersLike, type Figure } from "./figures.ts";
import { blank, excerptOf, shuffledChoices, withReplacements, type Question } from "./question.ts";
import type { Random } from "../../../shared/random.ts";
import { dependsOnContext, figuresNear, type QuizMaterial } from "./material.ts";
import { localized } from "../../../shared/locale/message.ts";

/** The answers that may be typed for a figure: its names, and the surname alone if nobody else has it. */
function acceptedNames(figure: Figure, figures: readonly Figure[]): string[] {
  const surname = figure.name.split(" ").at(-1) ?? "";
  const hasNoSurname = figure.kind === "institution" || / of /.test(figure.name) || /^[IVX]+$/.test(surname);
  const isShared = figures.some((other) => other !== figure && givesAway(surname, other));
  return [...new Set([...figure.forms, ...(hasNoSurname || isShared ? [] : [surname])])];
}

/** True for a name with a regnal number: "Ernest I". Without the number it may be somebody else. */
function isRegnal(name: string): boolean {
  return / [IVX]+$/.test(name);
}

/** True if the name is in apposition to another one: "Conyngham, the Chamberlain, …" */
function isApposition({ paragraph: { text } }: IndexedSentence, { start, end }: Range): boolean {
  return /,\s+(?:the\s+)?$/.test(text.slice(Math.max(0, start - 6), start)) && text.startsWith(",", end);
}

/** A question for the figure whose name is blanked. Returns undefined if the rest of the sentence gives it away. */
export function figureQuestion(
  figure: Figure,
  sentence: IndexedSentence,
  { text, figures }: QuizMaterial,
  random: Random,
): Omit<Question, "kind" | "prompt"> | undefined {
  const mentions = mentionRanges(sentence, figure);
  const textAt = ({ start, end }: Range) => sentence.paragraph.text.slice(start, end);
  const line = withReplacements(sentence, mentions, blank);
  if (mentions.length === 0 || givesAway(line, figure)) return undefined;
  if (isRegnal(figure.name) && !mentions.some((mention) => isRegnal(textAt(mention)))) return undefined;
  if (mentions.some((mention) => isApposition(sentence, mention))) return undefined;
  const others = othersLike(figure, sentence, figures, random).map(({ name }) => name);
  const choices = shuffledChoices(figure.name, others, random);
  return (
    choices && {
      ...choices,
      lines: [line],
      acceptedAnswers: acceptedNames(figure, figures),
      excerpts: [excerptOf(text, sentence, mentions)],
    }
  );
}

/** "Who said or did this?" */
export function who(sentence: IndexedSentence, material: QuizMaterial, random: Random): Question | undefined {
  if (dependsOnContext(sentence)) return undefined;
  const acting = figuresNear(sentence, material).filter((figure) =>
    mentionRanges(sentence, figure).some((mention) => acts(sentence, mention)),
  );
  const [figure] = random.shuffled(acting);
  const question = figure && figureQuestion(figure, sentence, material, random);
  return question && { kind: "who", prompt: localized("quiz-who-did"), ...question };
}
