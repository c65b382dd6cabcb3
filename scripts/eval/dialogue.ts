import { mapInSequence } from "../support/sequence.ts";
import { hits, isAnswered, rankedIn } from "./judge.ts";
import type {
  Ask,
  Converse,
  DialogueTurn,
  Expectation,
  Outcome,
  Part,
  PrepareConversation,
  QuestionSet,
} from "./model.ts";

/** A turn with its judgement. */
export interface JudgedTurn {
  readonly id: string;
  readonly words: string;
  readonly expect: Expectation;
  /** True for all turns but the first, which may depend on earlier ones. */
  readonly later: boolean;
  /** True if the first excerpt is right. */
  readonly first: boolean;
  /** True if any excerpt is right. For replies without excerpts the same as `first`. */
  readonly right: boolean;
  /** True if a right excerpt is among the three best that were found. */
  readonly found: boolean;
  /** The reply in words. */
  readonly reply: string;
}

function sameLabels(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((label) => b.includes(label));
}

function alike(right: boolean) {
  return { first: right, right };
}

/** The number of excerpts that count in the ranking. */
const countedExcerpts = 3;

function isRight(turn: DialogueTurn, outcome: Outcome): { first: boolean; right: boolean } {
  const { kind, excerpts } = outcome;
  const [first] = excerpts;
  switch (turn.expect) {
    case "answer":
    case "more": {
      const right = excerpts.map((excerpt) => turn.gold.some((gold) => hits(excerpt, gold)));
      return { first: right[0] ?? false, right: right.includes(true) };
    }
    case "note":
      return alike(sameLabels(first?.notes ?? [], turn.notes ?? []));
    case "context":
      return alike(first?.paragraph === turn.paragraph);
    case "talk":
      return alike(kind === "talk");
    case "not-found":
      return alike(!isAnswered(outcome));
  }
}

async function judgeTurn(turn: DialogueTurn, later: boolean, ask: Ask): Promise<JudgedTurn> {
  const outcome = await ask(turn.words);
  const { id, words, expect } = turn;
  const found = rankedIn(outcome)
    .slice(0, countedExcerpts)
    .some((excerpt) => turn.gold.some((gold) => hits(excerpt, gold)));
  return { id, words, expect, later, ...isRight(turn, outcome), found, reply: outcome.reply ?? "" };
}

/** Holds all dialogues of a part. */
async function judgeDialogues({ dialogues }: Part, converse: Converse): Promise<JudgedTurn[]> {
  const judged = await mapInSequence(dialogues, ({ turns }) => {
    const ask = converse();
    return mapInSequence(turns, (turn, index) => judgeTurn(turn, index > 0, ask));
  });
  return judged.flat();
}

/** A question asked after an unrelated one, compared with asking it alone. */
export interface UnrelatedTrial {
  readonly id: string;
  readonly words: string;
  /** The unrelated question. */
  readonly before: string;
  /** True if both replies have the same excerpts in the same order. */
  readonly same: boolean;
  /** True if a right excerpt is shown; undefined for an unanswerable question. */
  readonly right: { readonly after: boolean; readonly alone: boolean } | undefined;
}

function positionsOf({ excerpts }: Outcome): string {
  return excerpts.map(({ paragraph, start, end }) => `${paragraph}:${start}-${end}`).join(" ");
}

/** Words that make a question depend on earlier turns. */
const anaphora = /\b(?:he|she|it|they|him|her|them|his|hers|its|their|this|that|these|those|then)\b/i;

/** Asks each independent question of a part after the one that is half the set away from it. */
async function askAfterUnrelated(
  { answerable, unanswerable }: Part,
  converse: Converse,
): Promise<UnrelatedTrial[]> {
  const all = [...answerable, ...unanswerable].filter(({ words }) => !anaphora.test(words));
  return mapInSequence(all, async (asked, index) => {
    const before = all[(index + Math.floor(all.length / 2)) % all.length]?.words ?? "";
    const ask = converse();
    await ask(before);
    const after = await ask(asked.words);
    const alone = await converse()(asked.words);
    const isRightIn = ({ excerpts }: Outcome) =>
      excerpts.some((excerpt) => asked.gold.some((gold) => hits(excerpt, gold)));
    return {
      id: asked.id,
      words: asked.words,
      before,
      same: positionsOf(after) === positionsOf(alone),
      right: asked.gold.length === 0 ? undefined : { after: isRightIn(after), alone: isRightIn(alone) },
    };
  });
}

/** The judged dialogues of a set. */
export interface DialogueTrials {
  /** Each turn in its conversation. */
  readonly together: readonly JudgedTurn[];
  /** Each turn asked alone. */
  readonly alone: readonly JudgedTurn[];
  /** The set's single questions, each after an unrelated one. */
  readonly unrelated: readonly UnrelatedTrial[];
}

/** Holds all dialogues of a set, once as conversations and once with each turn asked alone. */
export async function holdDialogues(
  { parts }: QuestionSet,
  prepare: PrepareConversation,
): Promise<DialogueTrials> {
  const together: JudgedTurn[] = [];
  const alone: JudgedTurn[] = [];
  const unrelated: UnrelatedTrial[] = [];
  for (const part of parts.filter(({ dialogues }) => dialogues.length > 0)) {
    // oxlint-disable-next-line no-await-in-loop -- one index in memory at a time
    const converse = await prepare(part.text);
    // oxlint-disable-next-line no-await-in-loop
    together.push(...(await judgeDialogues(part, converse)));
    // oxlint-disable-next-line no-await-in-loop
    alone.push(...(await judgeDialogues(part, () => (words) => converse()(words))));
    // oxlint-disable-next-line no-await-in-loop
    unrelated.push(...(await askAfterUnrelated(part, converse)));
  }
  return { together, alone, unrelated };
}
