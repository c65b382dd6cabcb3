import type { asJson } from "../../src/dialogue/reply/json.ts";
import type { Range, Text } from "../../src/document/model.ts";

/** A sentence that answers a question. */
export interface Gold {
  /** The number of its paragraph. */
  readonly paragraph: number;
  /** Its range in the paragraph's clean text; undefined if it isn't there. */
  readonly range: Range | undefined;
}

/** A question with what is known of its answer. */
export interface Asked {
  readonly id: string;
  readonly words: string;
  /** Best first. Any of them answers the question. Empty if the text has no answer. */
  readonly gold: readonly Gold[];
  /** The shortest wordings that answer the question. */
  readonly spans: readonly string[];
  /** The labels of the footnotes that cover the best gold sentence, if the set has them. */
  readonly notes?: readonly string[];
  /** True if the question shares few words with its answer, according to the set. */
  readonly lowOverlap?: boolean;
}

/** The kinds of replies that a turn of a dialogue may expect. */
export const expectations = ["answer", "more", "note", "context", "talk", "not-found"] as const;

export type Expectation = (typeof expectations)[number];

/** One turn of a dialogue. */
export interface DialogueTurn extends Asked {
  readonly expect: Expectation;
  /** For "context", the number of the paragraph to show; undefined if there is none. */
  readonly paragraph?: number | undefined;
}

export interface Dialogue {
  readonly id: string;
  readonly turns: readonly DialogueTurn[];
}

/** Questions for one text. */
export interface Part {
  readonly text: Text;
  readonly answerable: readonly Asked[];
  readonly unanswerable: readonly Asked[];
  readonly smallTalk: readonly Asked[];
  readonly dialogues: readonly Dialogue[];
}

export interface QuestionSet {
  readonly name: string;
  /** True if it was read from a file in SQuAD's format. */
  readonly squad?: boolean;
  /** True if its questions are minimal pairs: each answerable question has its twin at the same place. */
  readonly paired?: boolean;
  readonly parts: readonly Part[];
  /** One sentence each. */
  readonly warnings: readonly string[];
}

/** An excerpt in the form of `ibid ask --json`. */
export type Cited = ReturnType<typeof asJson>["excerpts"][number];

/** The reply of a system to a question. */
export interface Outcome {
  readonly kind: string;
  /** Probability that the first excerpt answers, 0…1. */
  readonly confidence: number;
  /** The excerpts offered as an answer, best first. */
  readonly excerpts: readonly Cited[];
  /** The nearest excerpts if none was offered as an answer, best first. */
  readonly nearest: readonly Cited[];
  /** All excerpts that were found, best first. By default those offered, then the nearest. */
  readonly ranked?: readonly Cited[];
  /** The reply in words. */
  readonly reply?: string;
}

/** Asks one question. */
export type Ask = (words: string) => Promise<Outcome>;

/** Prepares a text for questions that are independent of each other. */
export type Prepare = (text: Text) => Promise<Ask>;

/** Starts a new conversation, in which each question has those before as its context. */
export type Converse = () => Ask;

/** Prepares a text for conversations. */
export type PrepareConversation = (text: Text) => Promise<Converse>;
