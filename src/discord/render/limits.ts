import { buttonsInRow } from "../../dialogue/reply/buttons.ts";
import { graphemePrefix } from "../../shared/graphemes.ts";

/** Limits of Discord. Lengths are in UTF-16 units; Discord may count less, never more. */
export const limits = {
  /** Length of the text in all components of a message together. */
  text: 4000,
  /** Length of the `content` of a message without components. */
  content: 2000,
  buttonsInRow,
  buttonLabel: 80,
  customId: 100,
  url: 512,
  threadName: 100,
  pollQuestion: 300,
  pollAnswer: 55,
  eventName: 100,
  eventDescription: 1000,
  eventLocation: 100,
  filesInMessage: 10,
  /** Size of all files of a message together, in bytes. Boosted servers accept more. */
  fileBytes: 10 * 1024 * 1024,
  modalTitle: 45,
  fieldLabel: 45,
  fieldValue: 4000,
  choices: 25,
  choiceName: 100,
  choiceValue: 100,
} as const;

/** Shortens a text to at most `length` UTF-16 units. A shortened text ends with "…". */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${graphemePrefix(text, length - 1)}…`;
}
