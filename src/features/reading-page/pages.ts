import type { Excerpt } from "../../document/model.ts";
import { paragraphName } from "../../document/paragraphs.ts";
import type { TextId } from "../../document/text-id.ts";
import type { Button, Occurrence, Reply } from "../../dialogue/reply/reply.ts";
import type { GroupSettings } from "../settings/settings.ts";
import { excerptAddress } from "../typesetting/addresses.ts";
import { groupToken } from "./group-link.ts";
import { localized } from "../../shared/locale/message.ts";

/** The web pages of this installation. */
export interface ReadingPages {
  /** The address of the shelf, without a slash at its end. */
  readonly url: string;
  /** True if everybody may read the text; false for one that a group added. */
  isShared(id: TextId): Promise<boolean>;
}

/** The path of a group's pages for those who have its link: its texts, with what it wrote beside them. */
export function groupPath(group: string, pageKey: string): string {
  return `/g/${encodeURIComponent(groupToken(group, pageKey))}`;
}

/** The path of the texts that a group shows to everybody, without what it wrote beside them. */
export function publicGroupPath(group: string): string {
  return `/s/${encodeURIComponent(group)}`;
}

/**
 * The address that the pages of a text have in common. Returns undefined if a group added the text and shows it to nobody
 * outside.
 */
async function baseOf(
  id: TextId,
  group: string,
  { publicTexts, pageKey }: GroupSettings,
  pages: ReadingPages,
): Promise<string | undefined> {
  if (await pages.isShared(id)) return pages.url;
  if (publicTexts) return pages.url + publicGroupPath(group);
  return pageKey === undefined ? undefined : pages.url + groupPath(group, pageKey);
}

/** The most excerpts of a reply that get a button each. */
const mostLinks = 3;

function isInSameParagraph(excerpt: Excerpt, { text, paragraph }: Excerpt): boolean {
  return excerpt.text.id === text.id && excerpt.paragraph.ordinal === paragraph.ordinal;
}

/** The excerpts that a reply shows in full, one of each paragraph, since the buttons are named by paragraphs. */
function linkedExcerpts({ excerpts, layout }: Reply): Excerpt[] {
  const full = excerpts.slice(0, layout === "lead" ? 1 : mostLinks).map(({ excerpt }) => excerpt);
  return full.filter(
    (excerpt, index) => full.findIndex((other) => isInSameParagraph(other, excerpt)) === index,
  );
}

/** The occurrences of a word with the addresses of their pages. */
export async function linkedOccurrences(
  occurrences: readonly Occurrence[],
  group: string,
  settings: GroupSettings,
  pages: ReadingPages,
): Promise<Occurrence[]> {
  const linked = occurrences.map(async (occurrence) => {
    const base = await baseOf(occurrence.excerpt.text.id, group, settings, pages);
    return base === undefined ? occurrence : { ...occurrence, url: excerptAddress(base, occurrence.excerpt) };
  });
  return Promise.all(linked);
}

/** Buttons that open the pages of a reply's excerpts. */
export async function pageButtons(
  reply: Reply,
  group: string,
  settings: GroupSettings,
  pages: ReadingPages,
): Promise<Button[]> {
  const excerpts = linkedExcerpts(reply);
  const buttons = excerpts.map(async (excerpt): Promise<Button[]> => {
    const base = await baseOf(excerpt.text.id, group, settings, pages);
    if (base === undefined) return [];
    const label =
      excerpts.length === 1
        ? localized("page-read-on")
        : localized("page-read-on-at", { paragraph: paragraphName(excerpt.paragraph) });
    return [{ label, url: excerptAddress(base, excerpt) }];
  });
  return (await Promise.all(buttons)).flat();
}
