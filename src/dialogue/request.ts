import type { Turn } from "./context/history.ts";

/** One thing a person asked, whichever door it came through. */
export interface Request {
  /** What was written, without the mention of the bot. */
  readonly words: string;
  /** The id of the text to ask, or `everyText`; without it, the one that the words name, else the shelf's first. */
  readonly text?: string | undefined;
  /** How many excerpts an answer may have. */
  readonly limit: number;
  /** What was said before in the same conversation, oldest first; see `remember`. */
  readonly history?: readonly Turn[] | undefined;
}

export const defaultLimit = 3;
