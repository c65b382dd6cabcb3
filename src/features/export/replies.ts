import type { CommandContext } from "../command/context.ts";
import { textReply, type Reply } from "../../dialogue/reply/reply.ts";
import { seesAfterOwn } from "../notes/annotation.ts";
import { editionOf } from "./edition.ts";
import { htmlEdition } from "./html.tsx";
import { markdownEdition } from "./markdown.ts";
import { localized } from "../../shared/locale/message.ts";

const writers = { html: htmlEdition, md: markdownEdition };

/** The formats of exported files. Each is the extension of the file's name. */
type ExportFormat = keyof typeof writers;

interface ExportOptions {
  /** The id of the text. */
  readonly text: string | undefined;
  /** HTML by default. */
  readonly format: ExportFormat | undefined;
  /** True to include the asker's private annotations; the reply is private then. */
  readonly mine: boolean | undefined;
}

/**
 * A text as a file, with the group's annotations and discussions. Where members are to write their own notes first, only the
 * asker sees it.
 */
export async function exportReply(
  { text: id, format = "html", mine = false }: ExportOptions,
  context: CommandContext,
): Promise<Reply> {
  const { library, store, place, asker, settings, now } = context;
  const { text } = library.indexNamed(id);
  const isPrivate = mine || settings.ownNoteFirst;
  const viewer = { id: isPrivate ? asker.id : null, afterOwn: seesAfterOwn(context) };
  const edition = await editionOf(text, place.group, viewer, store, now);
  const isAnnotated = edition.annotations.size + edition.discussions.size > 0;
  const summary = isAnnotated
    ? localized("export-annotated", { title: text.title })
    : localized("export-bare", { title: text.title });
  const privacy = isPrivate && isAnnotated ? [localized("export-private")] : [];
  return {
    ...textReply([summary, ...privacy].join(" ")),
    files: [{ name: `${text.id}.${format}`, content: await writers[format](edition) }],
    private: isPrivate,
  };
}
