import type { CommandContext } from "../command/command.ts";
import { asRanked } from "../../dialogue/reply/excerpt-reference.ts";
import { quoteReply, type Button, type Reply } from "../../dialogue/reply/reply.ts";
import type { CommandAction } from "../../dialogue/reply/button-action.ts";
import { IbidError } from "../../shared/error.ts";
import type { Plan } from "../../store/plans.ts";
import { portionName, type Reading } from "./portions.ts";
import { readingPage, type SentencePlace } from "./reading-page.ts";
import type { Text } from "../../document/model.ts";

/** What pressing "Progress" asks; it also tells which reading of which plan a message is. */
export function readingMark(plan: string, key: string): CommandAction {
  return { kind: "command", command: "plan", rest: `status;${plan};${key}` };
}

/** "Reading 3 of 11 · ¶5–6". */
export function readingTitle(text: Text, reading: Reading): string {
  return `Reading ${reading.number} of ${reading.total} · ${portionName(text, reading)}`;
}

function readOn(text: Text, next: SentencePlace | undefined, last: number): Button[] {
  if (!next) return [];
  const rest = ["read", text.fingerprint, next.paragraph, next.sentence, last].join(";");
  return [{ label: "Read on", action: { kind: "command", command: "plan", rest } }];
}

/** A reading as it is posted: its paragraphs as far as they fit, the others behind a button. */
export function readingReply(text: Text, plan: Plan, key: string, reading: Reading, late: boolean): Reply {
  const { excerpts, next } = readingPage(text, { paragraph: reading.from, sentence: 0 }, reading.to);
  const said = [
    readingTitle(text, reading),
    ...(late ? ["This one is late: I was away."] : []),
    ...(reading.number === reading.total ? ["It is the last: after it, you have read to the end."] : []),
  ];
  return quoteReply({
    kind: "paragraph",
    say: said.join("\n"),
    excerpts: excerpts.map(asRanked),
    layout: "even",
    buttons: [...readOn(text, next, reading.to), { label: "Progress", action: readingMark(plan.id, key) }],
  });
}

/** What comes after a page of a reading, for the one who presses "Read on". */
export function nextPage(
  [fingerprint = "", ...numbers]: readonly string[],
  { library }: CommandContext,
): Reply {
  const text = library.byFingerprint(fingerprint);
  const [paragraph = 0, sentence = 0, last = 0] = numbers.map(Number);
  const { excerpts, next } = text
    ? readingPage(text, { paragraph, sentence }, last)
    : { excerpts: [], next: undefined };
  if (!text || excerpts.length === 0)
    throw new IbidError("text-changed", "The text has changed since then: /paragraph shows it.");
  return quoteReply({
    kind: "paragraph",
    excerpts: excerpts.map(asRanked),
    layout: "even",
    buttons: readOn(text, next, last),
    private: true,
    replaces: true,
  });
}
