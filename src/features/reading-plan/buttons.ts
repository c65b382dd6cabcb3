import * as v from "valibot";
import { actionCodec, wholeNumber, fingerprintField, storedId } from "../command/buttons.ts";

const format = { command: "plan", separator: ";" };

/** The actions of this feature's buttons. */
export const buttons = {
  /** Shows the rest of a reading, up to the paragraph with the ordinal `last`. */
  read: actionCodec(format, "read", {
    fingerprint: fingerprintField,
    paragraph: wholeNumber,
    sentence: wholeNumber,
    last: wholeNumber,
    /** Set if the readings don't follow the text, so that they don't count as progress in it. */
    order: v.optional(v.literal("random")),
  }),
  /** Shows the progress of a plan. `date` makes it unique to one reading, so that the reading's message can be found. */
  status: actionCodec(format, "status", {
    plan: storedId,
    date: v.optional(v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/))),
  }),
  stop: actionCodec(format, "stop", { plan: storedId }),
};
