import type { Place } from "../features/command/context.ts";
import { pairedWith } from "../features/compare/pairs.ts";
import { editionOf } from "../features/export/edition.ts";
import { groupOfToken, isSignedWith } from "../features/reading-page/group-link.ts";
import { groupPath, publicGroupPath } from "../features/reading-page/pages.ts";
import { settingsOf, type GroupSettings } from "../features/settings/settings.ts";
import { soFar } from "../features/spoilers/so-far.ts";
import type { Library } from "../retrieval/library.ts";
import { IbidError } from "../shared/error.ts";
import { localizable } from "../shared/locale/message.ts";
import type { Store } from "../store/store.ts";
import type { Reader } from "./reader.ts";

/** The texts and what groups wrote about them. */
export interface ReaderServices {
  /**
   * The texts that everybody may read.
   *
   * @throws IbidError while texts are still being read
   */
  publicLibrary(): Promise<Library>;
  /** The texts that are seen in a place. @throws IbidError while texts are still being read */
  libraryAt(place: Place, settings: GroupSettings): Promise<Library>;
  readonly store: Store;
}

function invalidLink(): IbidError {
  return new IbidError("not-found", localizable("web-invalid-link"));
}

/** Everybody. */
export async function publicReader(services: ReaderServices): Promise<Reader> {
  const library = await services.publicLibrary();
  return { base: "", library, soFar: library, unlisted: false, pairedWith: () => [] };
}

/** The texts of a group, whole and as far as its reading plan has read them. */
async function textsOf(group: string, settings: GroupSettings, services: ReaderServices) {
  const place = { group, channel: "" };
  const library = await services.libraryAt(place, settings);
  return { library, soFar: await soFar({ library, store: services.store, place, settings }) };
}

/**
 * The public edition of a group: notes and discussions that aren't private, without those of a feature that is switched off.
 * Where members are to write their own notes first, it has none, since the pages don't know who reads them.
 */
async function publicEdition(
  text: Parameters<typeof editionOf>[0],
  group: string,
  store: Store,
  { off, ownNoteFirst }: GroupSettings,
) {
  const edition = await editionOf(text, group, { id: null, afterOwn: ownNoteFirst }, store, Date.now());
  return {
    ...edition,
    ...(off.includes("notes") && { annotations: new Map() }),
    ...(off.includes("discuss") && { discussions: new Map() }),
  };
}

/**
 * A member of a group, who came by its link.
 *
 * @throws IbidError if the link isn't signed with the group's key
 */
export async function memberReader(token: string, services: ReaderServices): Promise<Reader> {
  const { store } = services;
  const group = groupOfToken(token);
  if (group === undefined) throw invalidLink();
  const settings = await settingsOf(store, group);
  const { pageKey } = settings;
  if (pageKey === undefined || !isSignedWith(token, group, pageKey)) throw invalidLink();
  const texts = await textsOf(group, settings, services);
  return {
    base: groupPath(group, pageKey),
    ...texts,
    unlisted: true,
    pairedWith: (id) => pairedWith(id, settings, texts.library),
    editionOf: (text) => publicEdition(text, group, store, settings),
  };
}

/**
 * Anybody who reads what a group made public.
 *
 * @throws IbidError if the group didn't make its texts public
 */
export async function guestReader(group: string, services: ReaderServices): Promise<Reader> {
  const settings = await settingsOf(services.store, group);
  if (!settings.publicTexts) throw new IbidError("not-found", localizable("web-no-address"));
  const texts = await textsOf(group, settings, services);
  return {
    base: publicGroupPath(group),
    ...texts,
    unlisted: true,
    pairedWith: (id) => pairedWith(id, settings, texts.library),
  };
}
