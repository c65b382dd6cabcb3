import type { asJson } from "../../src/dialogue/reply/json.ts";
import type { Range, Text } from "../../src/document/model.ts";
import type { Dialogue } from "./dialogue.ts";

/** A sentence that a fair judge accepts as the answer. */
export interface Gold {
  /** The number of its paragraph. */
  readonly paragraph: number;
  /** Where it stands in the paragraph's clean text; undefined when it was not found there. */
  readonly range: Range | undefined;
}

/** A question with what is known of its answer. */
export interface Asked {
  readonly id: string;
  readonly words: string;
  /** Best first, any of them will do; empty when the text has no answer. */
  readonly gold: readonly Gold[];
  /** The shortest wordings that answer; any of them will do. */
  readonly spans: readonly string[];
  /** The labels of the notes that cover the best gold sentence, where the set says so. */
  readonly notes?: readonly string[];
  /** Whether the question shares few words with its answer, where the set says so. */
  readonly lowOverlap?: boolean;
}

/** Questions to ask of one text. */
export interface Part {
  readonly text: Text;
  readonly answerable: readonly Asked[];
  readonly unanswerable: readonly Asked[];
  readonly smallTalk: readonly Asked[];
  readonly dialogues: readonly Dialogue[];
}

export interface QuestionSet {
  readonly name: string;
  /** Whether it comes from a file in SQuAD's format. */
  readonly squad?: boolean;
  readonly parts: readonly Part[];
  /** What a person should know about the set: one sentence each. */
  readonly warnings: readonly string[];
}

/** An excerpt as programs get it. */
export type Cited = ReturnType<typeof asJson>["excerpts"][number];

/** What came of a question. */
export interface Outcome {
  readonly kind: string;
  /** Probability that the first excerpt answers, 0…1. */
  readonly confidence: number;
  /** Best first; empty when nothing was offered as an answer. */
  readonly excerpts: readonly Cited[];
  /** Best first; what was near when nothing was offered. */
  readonly nearest: readonly Cited[];
  /** The answer in words. */
  readonly reply?: string;
}

export type Ask = (words: string) => Outcome;

/** Makes a text ready to be asked, every question for itself. */
export type Prepare = (text: Text) => Promise<Ask>;

/** Opens a new conversation, in which every question is heard with those before. */
export type Converse = () => Ask;

/** Makes a text ready to be talked with. */
export type PrepareConversation = (text: Text) => Promise<Converse>;
