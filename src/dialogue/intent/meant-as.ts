import { fold } from "../../nlp/english/tokens.ts";
import { stemOf } from "../../nlp/english/wink.ts";
import type { Vocabulary } from "../../retrieval/index/vocabulary.ts";
import { classifyIntent, type IntentKind } from "./intent.ts";
import { wordsOf } from "../utterance/subject.ts";

/** A longer message is about something. In UTF-16 units. */
const longest = 200;

/** How sure it must be of a message that looks like a question that it is none, 0…1. */
const quiteSure = 0.9;

/**
 * What a message is meant as where a text is read: one that is long or has a name from the text is a question unless
 * it surely isn't.
 */
export function intentIn(message: string, { names }: Vocabulary): IntentKind {
  const { kind, probability } = classifyIntent(message);
  if (kind === "question" || probability >= quiteSure) return kind;
  const named = wordsOf(message).some((word) => names.has(stemOf(fold(word))));
  return named || message.length > longest ? "question" : kind;
}
