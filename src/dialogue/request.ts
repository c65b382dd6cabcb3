import type { Turn } from "./context/history.ts";
import type { TextChoice } from "./intent/named-text.ts";

/** A message to Ibid, from any front end. */
export interface Request {
  /** The message without the mention of the bot. */
  readonly words: string;
  /** The text to ask. By default the text that the message names, else the shelf's first. */
  readonly text?: TextChoice | undefined;
  /** The most excerpts of a reply to a question. */
  readonly limit: number;
  /** The conversation so far, oldest turn first; see `remember`. */
  readonly history?: readonly Turn[] | undefined;
}

/** The default for the most excerpts of a reply to a question. */
export const defaultLimit = 5;

/** The most excerpts of a list, such as those behind "More", that are shown at once. */
export const mostListed = 3;
