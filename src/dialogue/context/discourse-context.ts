import { quoteOf } from "../../document/excerpt.ts";
import type { Names } from "../../nlp/names/names.ts";
import type { TextIndex } from "../../retrieval/text-index.ts";
import { mentionsIn, type Mention } from "../coreference/mentions.ts";
import { excerptsOf, focusExcerpt, type Turn } from "./history.ts";

/** The earlier questions and quotes that a follow-up may refer to. Mentions are found once for each of them. */
export class DiscourseContext {
  /** Earlier questions, oldest first, each rewritten so that it is complete in itself. */
  readonly questions: readonly string[];
  /** The quotes shown last, best first. */
  readonly quotes: readonly string[];
  readonly names: Names;
  /** True if the last question was answered for sure. */
  readonly isSure: boolean;
  readonly #mentions = new Map<string, readonly Mention[]>();

  constructor(questions: readonly string[], quotes: readonly string[], names: Names, isSure = true) {
    this.questions = questions;
    this.quotes = quotes;
    this.names = names;
    this.isSure = isSure;
  }

  /** The last question, or an empty string. */
  get lastQuestion(): string {
    return this.questions.at(-1) ?? "";
  }

  /** The mentions in a question or a quote, see `mentionsIn`. */
  mentionsIn(text: string): readonly Mention[] {
    const found = this.#mentions.get(text) ?? mentionsIn(text, this.names);
    this.#mentions.set(text, found);
    return found;
  }

  /** The mentions in what was shown last, in order. */
  get quotedMentions(): readonly Mention[] {
    return this.quotes.flatMap((quote) => this.mentionsIn(quote));
  }
}

/** The question that a turn leaves behind; for a footnote, the sentence that it is attached to. */
function questionOf({ text }: TextIndex, turn: Turn): string {
  const [marked] = turn.kind === "note" ? excerptsOf(text, turn) : [];
  return marked ? quoteOf(marked) : turn.question;
}

/** The discourse context after some turns about a text. A turn without an answer leaves nothing to refer to. */
export function discourseContextOf(index: TextIndex, history: readonly Turn[]): DiscourseContext {
  const focus = focusExcerpt(index.text, history);
  const answered = history.filter(({ kind }) => kind !== "not-found");
  return new DiscourseContext(
    answered.map((turn) => questionOf(index, turn)).filter((question) => question !== ""),
    focus ? [quoteOf(focus)] : [],
    index.names,
    answered.at(-1)?.kind !== "closest",
  );
}
