import { fold } from "../../nlp/english/tokens.ts";
import { stopWords } from "../../nlp/english/stop-words.ts";
import { stemOf } from "../../nlp/english/wink.ts";
import type { TextIndex } from "../../retrieval/text-index.ts";
import { quoteOf } from "../../document/excerpt.ts";
import type { DiscourseContext } from "./discourse-context.ts";
import { focusExcerpt, excerptsOf, type Turn } from "./history.ts";
import { NameUse } from "../../nlp/names/name-use.ts";

/** What a turn was about, as a question; a note is about the sentence that it stands at. */
function questionOf({ text }: TextIndex, turn: Turn): string {
  const [marked] = turn.kind === "note" ? excerptsOf(text, turn) : [];
  return marked ? quoteOf(marked) : turn.question;
}

const uses = new WeakMap<TextIndex, NameUse>();

function nameUseOf(index: TextIndex): NameUse {
  const use = uses.get(index) ?? new NameUse(index.text.paragraphs.map(({ text }) => text));
  uses.set(index, use);
  return use;
}

/** Whether a word, in lower case, is a name: stems tell, but "marked" must not hide "Mark". */
function isNameIn({ vocabulary: { names, stems } }: TextIndex, use: NameUse, lower: string): boolean {
  const stem = stemOf(fold(lower));
  return names.has(stem) || (stems.has(stem) && !stopWords.has(lower) && use.isAlwaysCapital(lower));
}

/** What a follow-up can lean on after some turns about a text. */
export function discourseContextOf(index: TextIndex, history: readonly Turn[]): DiscourseContext {
  const use = nameUseOf(index);
  return {
    questions: history.map((turn) => questionOf(index, turn)).filter((question) => question !== ""),
    quotes: [focusExcerpt(index.text, history)].flatMap((excerpt) => (excerpt ? quoteOf(excerpt) : [])),
    isName: (lower) => isNameIn(index, use, lower),
    isNamed: (name) => use.isNamed(name),
    isImpersonal: (name) => use.isImpersonal(name),
    genderOf: (name) => use.genderOf(name),
  };
}
