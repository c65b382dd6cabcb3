import { actionCodec } from "../command/buttons.ts";

const format = { command: "class", separator: ";" };

/** The actions of this feature's buttons. */
export const buttons = {
  /** Counts the member no longer. */
  leave: actionCodec(format, "leave", {}),
  /** Counts the member again. */
  back: actionCodec(format, "back", {}),
};
