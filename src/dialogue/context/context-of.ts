import type { TextIndex } from "../../retrieval/text-index.ts";
import { quoteOf } from "../../document/excerpt.ts";
import type { DiscourseContext } from "./discourse-context.ts";
import { focusExcerpt, excerptsOf, type Turn } from "./history.ts";

/** What a turn was about, as a question; a note is about the sentence that it stands at. */
function questionOf({ text }: TextIndex, turn: Turn): string {
  const [marked] = turn.kind === "note" ? excerptsOf(text, turn) : [];
  return marked ? quoteOf(marked) : turn.question;
}

/** What a follow-up can lean on after some turns about a text. */
export function discourseContextOf(index: TextIndex, history: readonly Turn[]): DiscourseContext {
  const { names } = index;
  return {
    questions: history.map((turn) => questionOf(index, turn)).filter((question) => question !== ""),
    quotes: [focusExcerpt(index.text, history)].flatMap((excerpt) => (excerpt ? quoteOf(excerpt) : [])),
    isName: (lower) => names.isName(lower),
    isNamed: (name) => names.isMentioned(name),
    isImpersonal: (name) => names.isImpersonal(name),
    genderOf: (name) => names.genderOf(name),
  };
}
