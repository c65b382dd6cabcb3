import { isTextId, typedNameOf, type TextId } from "../../document/text-id.ts";
import * as v from "valibot";
import { privateReply, textReply, type Reply } from "../../dialogue/reply/reply.ts";
import { overallWarnings } from "../../ingest/draft/footnote-warnings.ts";
import { percentOf } from "../../shared/locale/formats.ts";
import { IbidError } from "../../shared/error.ts";
import { localizable, localized } from "../../shared/locale/message.ts";
import type { UploadedText } from "../../store/texts.ts";
import { actionCodec, type FieldsOf } from "../command/buttons.ts";
import type { CommandContext, GivenFile } from "../command/context.ts";
import type { Suggest } from "../command/options.ts";
import { matching, preview } from "../command/shared-options.ts";
import { changeSettings, settingsOf } from "../settings/settings.ts";
import { contentsOf } from "./introduction.ts";
import { leftOut, understood } from "./understanding.ts";
import { withProgress } from "./progress.ts";

/** The number of texts that fit into a message. */
const textsAtMost = 15;
/** The number of warnings in the reply to an upload; `ibid inspect` prints them all. */
const warningsAtMost = 3;
/** In UTF-16 units. */
export const longestTitle = 100;

/** The form of the codes of this command's buttons. */
export const format = { command: "texts", separator: ";" };

/** Removes a text that the group added, after a manager has confirmed it. */
export const removeAction = actionCodec(format, "remove", { text: v.custom<TextId>(isTextId) });
/** Leaves the text where it is. */
export const leaveAction = actionCodec(format, "leave", {});

/** @throws IbidError when the asker may not manage the server */
export function checkManages({ asker }: CommandContext): void {
  if (asker.manages) return;
  throw new IbidError("permission", localizable("texts-manages-not"));
}

/** Suggests the texts that the group added. */
export const suggestAdded: Suggest<string> = async (typed, _selection, { shelf }) => {
  const added = await shelf.list();
  return matching(
    typed,
    added.map(({ id, title }) => ({ name: title, value: id })),
  );
};

/** The text that the group added with that id or title. @throws IbidError when there is none */
export async function addedText(wanted: string, { shelf }: CommandContext): Promise<UploadedText> {
  const added = await shelf.list();
  const found = added.find(({ id, title }) => id === wanted || title.toLowerCase() === wanted.toLowerCase());
  if (found) return found;
  throw new IbidError(
    "not-found",
    added.length === 0
      ? localizable("texts-none-added")
      : localizable("texts-unknown", { wanted, added: added.map(typedNameOf).join(", ") }),
  );
}

/** The texts on the shelf with their contents. The first is the one that is asked where none is chosen. */
export function shelfReply({ library: { indexes } }: CommandContext): Reply {
  const lines = indexes.slice(0, textsAtMost).map(({ text, encodedShare: share = 1 }, at) => {
    const contents = contentsOf(text);
    const read = share < 1 ? localized("texts-read-share", { contents, share: percentOf(share) }) : contents;
    const isAskedHere = at === 0 && indexes.length > 1;
    return `${text.title} (${text.id}): ${read}${isAskedHere ? ` ${localized("texts-asked-here")}` : ""}`;
  });
  const more = indexes.length - lines.length;
  return textReply(
    [...lines, ...(more > 0 ? [localized("texts-and-more", { count: more })] : [])].join("\n"),
  );
}

/** The length of the first words of a text that an answer shows, in UTF-16 units. A manager checks by them where it begins. */
const longestBeginning = 200;

interface TextToAdd {
  /** Either the file or the address of one. */
  readonly file: GivenFile | undefined;
  readonly url: string | undefined;
  readonly title: string | undefined;
}

/** @throws IbidError when there is neither a file nor an address, or both, or the address can't be downloaded from */
async function givenFile(
  { file, url }: TextToAdd,
  { shelf, showProgress }: CommandContext,
): Promise<GivenFile> {
  if (file && url !== undefined) {
    throw new IbidError("invalid-input", localizable("texts-both-given"));
  }
  if (file) return file;
  if (url === undefined) throw new IbidError("invalid-input", localizable("texts-nothing-given"));
  return withProgress(localized("texts-fetching"), showProgress, () => shelf.download(url));
}

/** Adds an uploaded text, or one from an address. */
export async function addText(given: TextToAdd, context: CommandContext): Promise<Reply> {
  checkManages(context);
  const { shelf, store, place, asker, now, showProgress } = context;
  const file = await givenFile(given, context);
  const { text, warnings, omissions } = await withProgress(
    localized("texts-reading", { file: file.name }),
    showProgress,
    (onProgress) => shelf.add(file, asker.id, now, given.title, onProgress),
  );
  const all = [...overallWarnings(text), ...warnings];
  const shown = all.slice(0, warningsAtMost).map((warning) => localized("texts-please-look", { warning }));
  const more = all.length - shown.length;
  const beginning = preview(text.paragraphs[0]?.text ?? "", longestBeginning);
  // Read again, since a group's first text becomes its default.
  const isDefault = (await settingsOf(store, place.group)).text === text.id;
  const lines = [
    localized("texts-added", { title: text.title, contents: understood(text, all.length) }),
    ...(omissions.length > 0 ? [localized("texts-left-out", { what: leftOut(omissions) })] : []),
    ...(beginning ? [localized("texts-begins", { words: beginning })] : []),
    ...shown,
    ...(more > 0 ? [localized("texts-more-like-that", { count: more })] : []),
    isDefault ? localized("texts-asked-from-now") : localized("texts-ask-it", { id: text.id }),
  ];
  return textReply(lines.join("\n"));
}

/** Makes a text the default of a channel, with its threads and posts, or of the group. */
export async function useText(
  { text: given, channel }: { readonly text: string; readonly channel: string | undefined },
  context: CommandContext,
): Promise<Reply> {
  checkManages(context);
  const { store, place, library } = context;
  const { text } = library.indexNamed(given);
  if (channel !== undefined) {
    await store.settings.setChannelText(place.group, channel, text.id);
    const id = channel === place.channel ? "texts-used-here" : "texts-used-there";
    return textReply(localized(id, { title: text.title }));
  }
  await changeSettings(store, place.group, { text: text.id });
  return textReply(localized("texts-used", { title: text.title }));
}

/** Gives a text that the group added another title. */
export async function renameText(
  { text, title: given }: { readonly text: string; readonly title: string },
  context: CommandContext,
): Promise<Reply> {
  checkManages(context);
  const { id, title } = await addedText(text, context);
  const wasThere = await context.shelf.rename(id, given);
  if (!wasThere) throw new IbidError("outdated", localizable("texts-removed-already"));
  return textReply(localized("texts-renamed", { old: title, new: given.trim() }));
}

/** Asks for confirmation before a text is removed. */
export async function confirmRemoval(
  { text }: { readonly text: string },
  context: CommandContext,
): Promise<Reply> {
  checkManages(context);
  const { id, title } = await addedText(text, context);
  return privateReply(() =>
    textReply(localized("texts-remove-question", { title }), [
      { label: localized("texts-remove-button"), danger: true, action: removeAction.encode({ text: id }) },
      { label: localized("texts-leave-button"), action: leaveAction.encode({}) },
    ]),
  );
}

/** Removes a text, in place of the question. */
export async function removeText(
  { text }: FieldsOf<typeof removeAction>,
  context: CommandContext,
): Promise<Reply> {
  checkManages(context);
  const { store, place, settings } = context;
  const wasThere = await context.shelf.remove(text);
  const pairs = settings.pairs.filter((pair) => !pair.includes(text));
  if (pairs.length < settings.pairs.length) await changeSettings(store, place.group, { pairs });
  const said = privateReply(() => textReply(localized(wasThere ? "texts-removed" : "texts-removed-already")));
  return { ...said, replaces: true };
}
