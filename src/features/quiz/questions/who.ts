import type { IndexedSentence } from "../../../retrieval/index/indexed-sentence.ts";
import type { Range } from "../../../document/model.ts";
import { acts } from "./acting.ts";
import { givesAway, mentionsIn, othersLike, type Figure } from "./figures.ts";
import { choicesWith, gap, quoted, replaced, type Question } from "./question.ts";
import type { Random } from "../../../shared/random.ts";
import { leans, type Source } from "./source.ts";

/** What may be typed for a figure: the surname alone, too, where it has one that nobody else has. */
function acceptedFor(figure: Figure, figures: readonly Figure[]): string[] {
  const surname = figure.name.split(" ").at(-1) ?? "";
  const none = figure.kind === "institution" || / of /.test(figure.name) || /^[IVX]+$/.test(surname);
  const shared = figures.some((other) => other !== figure && givesAway(surname, other));
  return [...new Set([...figure.forms, ...(none || shared ? [] : [surname])])];
}

/** "Ernest I": without the number it may be another. */
function isRegnal(name: string): boolean {
  return / [IVX]+$/.test(name);
}

/** Whether a name between commas only says who somebody is that was named before: "Conyngham, the Chamberlain, …" */
function isApposition({ paragraph: { text } }: IndexedSentence, { start, end }: Range): boolean {
  return /,\s+(?:the\s+)?$/.test(text.slice(Math.max(0, start - 6), start)) && text.startsWith(",", end);
}

/** The question of whom a sentence speaks about, unless it tells. */
export function askForFigure(
  figure: Figure,
  sentence: IndexedSentence,
  { text, figures }: Source,
  random: Random,
): Omit<Question, "kind" | "asks"> | undefined {
  const places = mentionsIn(sentence, figure);
  const words = (start: number, end: number) => sentence.paragraph.text.slice(start, end);
  const shown = replaced(sentence, places, gap);
  if (places.length === 0 || givesAway(shown, figure)) return undefined;
  if (isRegnal(figure.name) && !places.some(({ start, end }) => isRegnal(words(start, end))))
    return undefined;
  if (places.some((place) => isApposition(sentence, place))) return undefined;
  const others = othersLike(figure, sentence, figures, random).map(({ name }) => name);
  const choices = choicesWith(figure.name, others, random);
  return (
    choices && {
      ...choices,
      shown: [shown],
      accepted: acceptedFor(figure, figures),
      excerpts: [quoted(text, sentence, places)],
    }
  );
}

/** "Who said or did this?" */
export function who(sentence: IndexedSentence, source: Source, random: Random): Question | undefined {
  if (leans(sentence)) return undefined;
  const acting = source.figures.filter((figure) =>
    mentionsIn(sentence, figure).some((place) => acts(sentence, place)),
  );
  const [figure] = random.shuffled(acting);
  const question = figure && askForFigure(figure, sentence, source, random);
  return question && { kind: "who", asks: "Who said or did this?", ...question };
}
