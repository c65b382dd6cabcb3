import type { Button, Reply } from "../../dialogue/reply/reply.ts";
import type { Library } from "../../retrieval/library.ts";
import { localized } from "../../shared/locale/message.ts";
import { actionCodec, fingerprintField, wholeNumber } from "../command/buttons.ts";
import type { GroupSettings } from "../settings/settings.ts";
import { pairedWith } from "./pairs.ts";

/** Compares a paragraph with another text. */
export const compareAction = actionCodec({ command: "compare", separator: ":" }, undefined, {
  fingerprint: fingerprintField,
  paragraph: wholeNumber,
  other: fingerprintField,
});

/** The most other editions that a paragraph gets buttons for. */
const mostButtons = 2;

/** Buttons that show the paragraph of a look-up in the editions that its text is paired with. */
export function compareButtons(
  { kind, excerpts: [lead, ...more] }: Reply,
  settings: GroupSettings,
  library: Library,
): Button[] {
  if (kind !== "paragraph" || !lead) return [];
  const { text, paragraph } = lead.excerpt;
  if (more.some(({ excerpt }) => excerpt.text.id !== text.id)) return [];
  return pairedWith(text.id, settings, library)
    .slice(0, mostButtons)
    .map((other) => ({
      label: localized("compare-button", { title: other.title }),
      action: compareAction.encode({
        fingerprint: text.fingerprint,
        paragraph: paragraph.ordinal,
        other: other.fingerprint,
      }),
    }));
}
