import * as v from "valibot";
import type { Button } from "../../dialogue/reply/reply.ts";
import type { Text } from "../../document/model.ts";
import { localized } from "../../shared/locale/message.ts";
import { actionCodec, fingerprintField, wholeNumber } from "../command/buttons.ts";

const format = { command: "progress", separator: ";" };

/** The actions of this feature's buttons. */
export const buttons = {
  /** Marks a text as read up to the paragraph with the ordinal. */
  read: actionCodec(format, "read", { fingerprint: fingerprintField, paragraph: wholeNumber }),
  /** Hides the member's progress from the group, or shows it again. */
  hide: actionCodec(format, "hide", { hidden: v.picklist(["yes", "no"]) }),
};

/** "Read": marks a text as read. @param paragraph the ordinal of the last paragraph */
export function readButton({ fingerprint }: Text, paragraph: number): Button {
  return {
    label: localized("progress-read-button"),
    action: buttons.read.encode({ fingerprint, paragraph }),
  };
}
