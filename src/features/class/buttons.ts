import type { Button } from "../../dialogue/reply/reply.ts";
import { localized } from "../../shared/locale/message.ts";
import { actionCodec } from "../command/buttons.ts";

const format = { command: "class", separator: ";" };

/** The actions of this feature's buttons. */
export const buttons = {
  /** Counts the member no longer. */
  leave: actionCodec(format, "leave", {}),
  /** Counts the member again. */
  back: actionCodec(format, "back", {}),
};

/** "Count me" for a member who isn't counted, "Don't count me" for others. @param out true if the member isn't counted */
export function countingButton(out: boolean): Button {
  return out
    ? { label: localized("class-join"), action: buttons.back.encode({}) }
    : { label: localized("class-leave"), action: buttons.leave.encode({}) };
}
