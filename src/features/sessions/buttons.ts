import { actionCodec, pageNumber, storedId } from "../command/buttons.ts";

const format = { command: "session", separator: ";" };
const session = { session: storedId };

/** The actions of this feature's buttons and its form. */
export const buttons = {
  /** Opens the form for a question. */
  ask: actionCodec(format, "ask", session),
  /** The form. */
  asked: actionCodec(format, "asked", session),
  /** A page of the questions, in place of the page before. */
  questions: actionCodec(format, "questions", { ...session, page: pageNumber }),
  /** Removes a question. */
  withdraw: actionCodec(format, "withdraw", { question: storedId }),
  /** Records that the member attends. Only the message with which a session begins has it. */
  here: actionCodec(format, "here", session),
};
