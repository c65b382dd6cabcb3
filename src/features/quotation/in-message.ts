import type { Text } from "../../document/model.ts";
import { checkQuotation, longestQuotation, type Verdict } from "./check.ts";

/** With fewer words, what stands in quotation marks is a name or a term, hardly a quotation. */
const fewestWords = 3;

const word = /[\p{L}\p{Nd}]+/gu;
const quoted = /[“"„«]([^“”"„«»]+)[”"“»]/gu;

/** What stands in quotation marks in a message, the longest first. */
function passagesIn(message: string): string[] {
  return [...message.matchAll(quoted)]
    .flatMap(([, words = ""]) => ((words.match(word) ?? []).length < fewestWords ? [] : [words]))
    .toSorted((a, b) => b.length - a.length);
}

/**
 * What in a message is the quotation to check: the message itself if it stands in a text word for word, else what it
 * has in quotation marks, as far as a text has that, else again all of it.
 */
export function quotationIn(message: string, texts: readonly Text[]): string {
  const whole = message.slice(0, longestQuotation);
  const passages = passagesIn(whole);
  const checked = [whole, ...passages].map((words) => ({ words, kind: kindOf(words, texts) }));
  const [all, ...parts] = checked;
  const found =
    checked.find(({ kind }) => kind === "exact") ?? [...parts, all].find((each) => each?.kind === "altered");
  return found?.words ?? passages[0] ?? message;
}

function kindOf(words: string, texts: readonly Text[]): Verdict["kind"] {
  return checkQuotation(words, texts).kind;
}
