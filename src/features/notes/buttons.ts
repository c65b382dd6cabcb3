import * as v from "valibot";
import type { Button } from "../../dialogue/reply/reply.ts";
import type { Text } from "../../document/model.ts";
import { localized } from "../../shared/locale/message.ts";
import { actionCodec, fingerprintField, pageNumber, storedId, wholeNumber } from "../command/buttons.ts";

const format = { command: "note", separator: ";" };
const note = { note: storedId };

/** The actions of this feature's buttons and forms. */
export const buttons = {
  /** A page of a list of notes. */
  list: actionCodec(format, "list", {
    page: pageNumber,
    fingerprint: v.optional(fingerprintField),
    /** The ordinal of a paragraph. */
    paragraph: v.optional(wholeNumber),
    author: v.optional(storedId),
    search: v.optional(v.string()),
  }),
  /** The form that keeps a message as a note. */
  add: actionCodec(format, "add", { fingerprint: fingerprintField }),
  /** Opens the form for an answer to a note. */
  reply: actionCodec(format, "reply", note),
  /** The form for an answer. */
  answer: actionCodec(format, "answer", note),
  /** Approves of a note, or takes that back. */
  react: actionCodec(format, "react", note),
  /** Deletes a note, after the member has confirmed it. */
  delete: actionCodec(format, "delete", note),
  /** Leaves the note as it is. */
  stay: actionCodec(format, "stay", {}),
};

/** The button that lists a paragraph's notes. @param ordinal the paragraph's */
export function notesButton(
  { fingerprint }: Text,
  ordinal: number,
  label = localized("notes-button"),
): Button {
  return { label, action: buttons.list.encode({ page: 1, fingerprint, paragraph: ordinal }) };
}
