/** One thing a person asked, whichever door it came through. */
export interface Request {
  /** What was written, without the mention of the bot. */
  readonly words: string;
  /** The id of the text to ask; without it, the shelf's first. */
  readonly text?: string | undefined;
  /** How many excerpts an answer may have. */
  readonly limit: number;
}

export const defaultLimit = 3;
