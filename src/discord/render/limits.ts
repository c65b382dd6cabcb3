import { graphemePrefix } from "../../shared/graphemes.ts";

/** What Discord accepts. Lengths are in UTF-16 units, which is never less than what Discord counts. */
export const limits = {
  /** Text of all components of one message together. */
  text: 4000,
  /** `content` of a message without components of its own. */
  content: 2000,
  buttonsInRow: 5,
  buttonLabel: 80,
  customId: 100,
  url: 512,
  threadName: 100,
  filesInMessage: 10,
  /** Of all files of one message together, in bytes; boosted servers take more. */
  fileBytes: 10 * 1024 * 1024,
  modalTitle: 45,
  fieldLabel: 45,
  fieldValue: 4000,
  choices: 25,
  choiceName: 100,
  choiceValue: 100,
} as const;

/** The text in at most `length` UTF-16 units: whole, or its beginning and "…". */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${graphemePrefix(text, length - 1)}…`;
}
