import { languageOf } from "../../../nlp/language.ts";
import type { IndexedSentence } from "../../../retrieval/index/indexed-sentence.ts";
import type { TextIndex } from "../../../retrieval/text-index.ts";
import { footnoteId, markersInSentence, uniquePlaces } from "../../../document/footnotes.ts";
import type { Paragraph, Range, Text } from "../../../document/model.ts";
import type { Random } from "../../../shared/random.ts";
import { oncePerObject } from "../../../shared/concurrency/promise-cache.ts";
import { flatMapYielding, pause } from "../../../shared/concurrency/yielding.ts";
import { datesByParagraph } from "../../text-index/dates.ts";
import { eventsIn, type DatedEvent } from "./events.ts";
import { figuresOf, type Figure } from "./figures.ts";
import { within } from "./question.ts";
import { Terms } from "./terms.ts";

/** The length of a sentence that questions are made of, in words. */
const fewestWords = 8;
const mostWords = 40;
/** The same in UTF-16 units: four such sentences fit into a message. */
const longestSentence = 400;

/** The beginning of a sentence. Otherwise an abbreviation was taken for a sentence end: "by 9 Geo. | III chap." */
const beginning = /^[“"‘'(]?(?![IVXLC]{2,}\b)[\p{Lu}\p{Lt}\p{Lo}]/u;
const ending = /[.!?…。！？][”"’')\]]*$/u;

/** True if all quotation marks and brackets are closed. */
function isBalanced(text: string): boolean {
  const count = (mark: string) => text.split(mark).length - 1;
  return count("“") === count("”") && count("(") === count(")") && count('"') % 2 === 0;
}

/** True if a sentence is complete and of a suitable length. */
function isSuitable({ text, paragraph, sentence }: IndexedSentence): boolean {
  const words = text.split(/\s+/).length;
  if (words < fewestWords || words > mostWords || text.length > longestSentence) return false;
  const next = paragraph.sentences[sentence + 1];
  if (next && !beginning.test(paragraph.text.slice(next.start, next.end))) return false;
  return beginning.test(text) && ending.test(text) && isBalanced(text);
}

/** Openings that refer to the preceding sentence: "He said …", "This was …". */
const referringOpening =
  /^[“"‘'(]?(?:He|She|It|They|We|I|You|His|Her|Its|Their|This|These|That|Those|Such|Here|There|But|And|Or|So|Yet|Thus|Then|Both|Neither|However|Nor|Hence|Therefore)\b/;

/** True if a sentence can only be understood together with the preceding one. */
export function dependsOnContext({ text }: IndexedSentence): boolean {
  return referringOpening.test(text);
}

/** The number of footnotes before and after the correct one that wrong choices are taken from. */
const distractorRange = 4;

/** The footnotes of a text whose labels are unique in it. */
class FootnoteLabels {
  readonly #labels: readonly string[];
  readonly #places: ReadonlyMap<string, number>;
  readonly #bodies: ReadonlyMap<string, string>;

  constructor(text: Text) {
    const unique = uniquePlaces(text);
    this.#labels = unique.map(({ marker }) => marker.label);
    this.#places = new Map(this.#labels.map((label, place) => [label, place]));
    this.#bodies = new Map(
      unique.flatMap(({ marker }) => {
        const body = text.footnoteBodies.get(footnoteId(marker));
        return body === undefined ? [] : [[marker.label, body] as const];
      }),
    );
  }

  /** The label of the only footnote marked in a sentence; undefined if there is none, or several. */
  of({ paragraph, sentence }: IndexedSentence): string | undefined {
    const [marker, ...others] = markersInSentence(paragraph, sentence);
    return marker && others.length === 0 && this.#places.has(marker.label) ? marker.label : undefined;
  }

  /** The labels of the footnotes marked nearest, in random order. */
  nearby(label: string, random: Random): string[] {
    const at = this.#places.get(label) ?? 0;
    return random.shuffled(
      this.#labels
        .slice(Math.max(0, at - distractorRange), at + distractorRange + 1)
        .filter((other) => other !== label),
    );
  }

  /** The body of a footnote; undefined if the file has none. */
  body(label: string): string | undefined {
    return this.#bodies.get(label);
  }
}

/** The parts of a text that quiz questions are made of. */
export interface QuizMaterial {
  readonly text: Text;
  readonly isEnglish: boolean;
  /** The sentences that questions can be asked about. */
  readonly sentences: readonly IndexedSentence[];
  /** The sentences among them in which one footnote is marked. */
  readonly noted: readonly IndexedSentence[];
  readonly figures: readonly Figure[];
  /** The figures by the paragraphs that mention them. */
  readonly mentioned: ReadonlyMap<Paragraph, readonly Figure[]>;
  readonly terms: Terms;
  /** The dates of the text by their paragraphs. */
  readonly dates: ReadonlyMap<Paragraph, readonly Range[]>;
  readonly events: ReadonlyMap<IndexedSentence, DatedEvent>;
  readonly labels: FootnoteLabels;
}

/** The figures by the paragraphs that mention them, in the order of the figures. */
async function byParagraph(figures: readonly Figure[]): Promise<ReadonlyMap<Paragraph, readonly Figure[]>> {
  const mentioned = new Map<Paragraph, Figure[]>();
  for (const figure of figures) {
    for (const paragraph of figure.mentions.keys()) {
      const others = mentioned.get(paragraph);
      if (others) others.push(figure);
      else mentioned.set(paragraph, [figure]);
      // oxlint-disable-next-line no-await-in-loop -- a pause
      await pause();
    }
  }
  return mentioned;
}

/** The figures that a sentence may mention: those that its paragraph mentions. */
export function figuresNear(
  { paragraph }: IndexedSentence,
  { mentioned }: Pick<QuizMaterial, "mentioned">,
): readonly Figure[] {
  return mentioned.get(paragraph) ?? [];
}

/** The quiz material of a text. Computing it yields to the event loop. */
export const materialOf = oncePerObject(async (index: TextIndex): Promise<QuizMaterial> => {
  const { text } = index;
  const language = languageOf(text.language);
  const sentences = await flatMapYielding(index.eachSentence(), (sentence) =>
    isSuitable(sentence) ? [sentence] : [],
  );
  const independent = await flatMapYielding(sentences, (sentence) =>
    dependsOnContext(sentence) ? [] : [sentence],
  );
  const dates = await datesByParagraph(text);
  const labels = new FootnoteLabels(text);
  const figures = language.isEnglish ? await figuresOf(index) : [];
  return {
    text,
    isEnglish: language.isEnglish,
    sentences,
    noted: await flatMapYielding(sentences, (sentence) =>
      labels.of(sentence) === undefined ? [] : [sentence],
    ),
    figures,
    mentioned: await byParagraph(figures),
    terms: await Terms.of(language.isEnglish ? sentences : [], language),
    dates,
    events: await eventsIn(independent, dates),
    labels,
  };
});

/** The dates of a sentence. */
export function datesOfSentence(sentence: IndexedSentence, { dates }: Pick<QuizMaterial, "dates">): Range[] {
  return within(sentence, dates.get(sentence.paragraph) ?? []);
}
