import * as v from "valibot";
import { actionCodec, storedId } from "../command/buttons.ts";

const format = { command: "review", separator: ";" };
const card = { card: storedId };

/** The actions of this feature's buttons and its form. */
export const buttons = {
  /** One of the choices, by its index. */
  answer: actionCodec(format, "answer", {
    ...card,
    choice: v.pipe(v.string(), v.regex(/^\d{1,2}$/), v.transform(Number)),
  }),
  /** Opens the form for an answer. */
  type: actionCodec(format, "type", card),
  /** The form. */
  typed: actionCodec(format, "typed", card),
  /** Shows the next question, in place of the last. */
  next: actionCodec(format, "next", {}),
  /** Ends the reminder of a group's questions. */
  quiet: actionCodec(format, "quiet", { group: storedId }),
  /** Deletes a card. */
  drop: actionCodec(format, "drop", card),
};
