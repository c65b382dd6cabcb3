import { hits } from "./judge.ts";
import type { Ask, Asked, Converse, Outcome, Part, PrepareConversation, QuestionSet } from "./model.ts";

/** What should come of a turn: an answer from the text, one of the moves, or nothing from the text. */
export const expectations = ["answer", "more", "note", "context", "talk", "not-found"] as const;

export type Expectation = (typeof expectations)[number];

/** One turn of a dialogue, with what is known of its answer. */
export interface DialogueTurn extends Asked {
  readonly expect: Expectation;
  /** With "context": the number of the paragraph to be shown; undefined where there is none. */
  readonly paragraph?: number | undefined;
}

export interface Dialogue {
  readonly id: string;
  readonly turns: readonly DialogueTurn[];
}

/** What a turn came to. */
export interface JudgedTurn {
  readonly id: string;
  readonly words: string;
  readonly expect: Expectation;
  /** Whether it may depend on an earlier turn. */
  readonly later: boolean;
  /** Whether the first excerpt is right, and whether any is; for what isn't answered by excerpts, both are alike. */
  readonly first: boolean;
  readonly right: boolean;
  /** Whether a right excerpt is among those shown or, where nothing was offered, among the nearest. */
  readonly found: boolean;
  /** What was replied, in words. */
  readonly reply: string;
}

function sameLabels(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((label) => b.includes(label));
}

function both(right: boolean) {
  return { first: right, right };
}

function isRight(turn: DialogueTurn, { kind, excerpts }: Outcome): { first: boolean; right: boolean } {
  const [lead] = excerpts;
  switch (turn.expect) {
    case "answer":
    case "more": {
      const right = excerpts.map((excerpt) => turn.gold.some((gold) => hits(excerpt, gold)));
      return { first: right[0] ?? false, right: right.includes(true) };
    }
    case "note":
      return both(sameLabels(lead?.notes ?? [], turn.notes ?? []));
    case "context":
      return both(lead?.paragraph === turn.paragraph);
    case "talk":
      return both(kind === "talk");
    case "not-found":
      return both(excerpts.length === 0);
  }
}

function hear(turn: DialogueTurn, later: boolean, ask: Ask): JudgedTurn {
  const outcome = ask(turn.words);
  const { id, words, expect } = turn;
  const shown = outcome.excerpts.length > 0 ? outcome.excerpts : outcome.nearest;
  const found = shown.some((excerpt) => turn.gold.some((gold) => hits(excerpt, gold)));
  return { id, words, expect, later, ...isRight(turn, outcome), found, reply: outcome.reply ?? "" };
}

/** Every turn of a part's dialogues, in their order. */
function hearAll({ dialogues }: Part, converse: Converse): JudgedTurn[] {
  return dialogues.flatMap(({ turns }) => {
    const ask = converse();
    return turns.map((turn, index) => hear(turn, index > 0, ask));
  });
}

/** A question asked after an unrelated one, and what came of it against asking it alone. */
export interface Disturbed {
  readonly id: string;
  readonly words: string;
  /** The question before it. */
  readonly before: string;
  /** Whether the same excerpts came, in the same order. */
  readonly same: boolean;
  /** Whether a right excerpt is among those shown; undefined for a question without an answer. */
  readonly right: { readonly after: boolean; readonly alone: boolean } | undefined;
}

function placesIn({ excerpts }: Outcome): string {
  return excerpts.map(({ paragraph, start, end }) => `${paragraph}:${start}-${end}`).join(" ");
}

/** What leans on something by its words alone, whatever was said before. */
const leaning = /\b(?:he|she|it|they|him|her|them|his|hers|its|their|this|that|these|those|then)\b/i;

/** Every complete question of a part asked after the one that stands half the set away from it. */
function disturb({ answerable, unanswerable }: Part, converse: Converse): Disturbed[] {
  const all = [...answerable, ...unanswerable].filter(({ words }) => !leaning.test(words));
  return all.map((asked, index) => {
    const before = all[(index + Math.floor(all.length / 2)) % all.length]?.words ?? "";
    const ask = converse();
    ask(before);
    const [after, alone] = [ask(asked.words), converse()(asked.words)];
    const isRightIn = ({ excerpts }: Outcome) =>
      excerpts.some((excerpt) => asked.gold.some((gold) => hits(excerpt, gold)));
    return {
      id: asked.id,
      words: asked.words,
      before,
      same: placesIn(after) === placesIn(alone),
      right: asked.gold.length === 0 ? undefined : { after: isRightIn(after), alone: isRightIn(alone) },
    };
  });
}

/** What came of the dialogues, and of the same turns each asked alone. */
export interface DialogueTrials {
  readonly together: readonly JudgedTurn[];
  readonly alone: readonly JudgedTurn[];
  /** The set's single questions, each complete one after an unrelated one. */
  readonly disturbed: readonly Disturbed[];
}

/** Holds all dialogues of a set, once as they are and once forgetting every turn at once. */
export async function holdDialogues(
  { parts }: QuestionSet,
  prepare: PrepareConversation,
): Promise<DialogueTrials> {
  const together: JudgedTurn[] = [];
  const alone: JudgedTurn[] = [];
  const disturbed: Disturbed[] = [];
  for (const part of parts.filter(({ dialogues }) => dialogues.length > 0)) {
    // oxlint-disable-next-line no-await-in-loop -- one index in memory at a time
    const converse = await prepare(part.text);
    together.push(...hearAll(part, converse));
    alone.push(...hearAll(part, () => (words) => converse()(words)));
    disturbed.push(...disturb(part, converse));
  }
  return { together, alone, disturbed };
}
