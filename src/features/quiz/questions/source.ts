import { languageOf } from "../../../nlp/language.ts";
import type { IndexedSentence } from "../../../retrieval/index/indexed-sentence.ts";
import type { TextIndex } from "../../../retrieval/text-index.ts";
import type { Text } from "../../../document/model.ts";
import { eventsIn, type Event } from "./events.ts";
import { figuresOf, type Figure } from "./figures.ts";
import { Labels } from "./labels.ts";
import { Terms } from "./terms.ts";

/** How many words a sentence has that is asked about. */
const fewestWords = 8;
const mostWords = 40;
/** In UTF-16 units: four such sentences fit into a message. */
const longest = 400;

/** How a sentence begins; what begins otherwise goes on from one that an abbreviation seemed to end: "by 9 Geo. | III chap." */
const beginning = /^[“"‘'(]?(?![IVXLC]{2,}\b)[\p{Lu}\p{Lt}\p{Lo}]/u;
const ending = /[.!?…。！？][”"’')\]]*$/u;

/** Whether every quotation and bracket that is opened is closed. */
function isBalanced(text: string): boolean {
  const count = (mark: string) => text.split(mark).length - 1;
  return count("“") === count("”") && count("(") === count(")") && count('"') % 2 === 0;
}

/** Whether a sentence is whole, and neither too short to tell anything nor too long to take in. */
function isFit({ text, paragraph, sentence }: IndexedSentence): boolean {
  const words = text.split(/\s+/).length;
  if (words < fewestWords || words > mostWords || text.length > longest) return false;
  const next = paragraph.sentences[sentence + 1];
  if (next && !beginning.test(paragraph.text.slice(next.start, next.end))) return false;
  return beginning.test(text) && ending.test(text) && isBalanced(text);
}

/** What leans on the sentence before: "He said …", "This was …". */
const leaning =
  /^[“"‘'(]?(?:He|She|It|They|We|I|You|His|Her|Its|Their|This|These|That|Those|Such|Here|There|But|And|Or|So|Yet|Thus|Then|Both|Neither|However|Nor|Hence|Therefore)\b/;

/** Whether it takes the sentence before to know what a sentence is about. */
export function leans({ text }: IndexedSentence): boolean {
  return leaning.test(text);
}

/** What questions are made of: a text's sentences, names, dates, notes and terms. */
export class Source {
  readonly text: Text;
  readonly isEnglish: boolean;
  /** Those that can be asked about. */
  readonly sentences: readonly IndexedSentence[];
  readonly figures: readonly Figure[];
  readonly terms: Terms;
  readonly events: ReadonlyMap<IndexedSentence, Event>;
  readonly labels: Labels;

  constructor(index: TextIndex) {
    const { text } = index;
    this.text = text;
    const language = languageOf(text.language);
    this.isEnglish = language.isEnglish;
    this.sentences = index.sentences.filter(isFit);
    this.figures = this.isEnglish ? figuresOf(index) : [];
    this.terms = new Terms(this.isEnglish ? this.sentences : [], language);
    this.events = eventsIn(this.sentences.filter((sentence) => !leans(sentence)));
    this.labels = new Labels(text);
  }
}

const known = new WeakMap<TextIndex, Source>();

/** What questions about a text are made of. */
export function sourceOf(index: TextIndex): Source {
  const source = known.get(index) ?? new Source(index);
  known.set(index, source);
  return source;
}
