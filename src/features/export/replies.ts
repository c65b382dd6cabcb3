import type { CommandContext } from "../command/context.ts";
import { textReply, type Reply } from "../../dialogue/reply/reply.ts";
import type { Text } from "../../document/model.ts";
import { editionOf } from "./edition.ts";
import { htmlEdition } from "./html.ts";
import { markdownEdition } from "./markdown.ts";

const writers = { html: htmlEdition, md: markdownEdition };

/** The formats of exported files. Each is the extension of the file's name. */
export type ExportFormat = keyof typeof writers;

/**
 * A text as a file, with the group's annotations and discussions.
 *
 * @param mine true to include the asker's private annotations; the reply is private then
 */
export async function exportReply(
  text: Text,
  format: ExportFormat,
  mine: boolean,
  { store, place, asker, now }: CommandContext,
): Promise<Reply> {
  const edition = await editionOf(text, place.group, mine ? asker.id : null, store, now);
  const isAnnotated = edition.annotations.size + edition.discussions.size > 0;
  const summary = isAnnotated
    ? `“${text.title}” with what was written beside it.`
    : `“${text.title}”. Nobody has written beside it yet: /note add keeps a first note.`;
  const privacy = mine && isAnnotated ? " Your private notes are in it, so only you see this." : "";
  return {
    ...textReply(summary + privacy),
    files: [{ name: `${text.id}.${format}`, content: writers[format](edition) }],
    private: mine,
  };
}
