import { privateReply, textReply, type Reply } from "../../dialogue/reply/reply.ts";
import { IbidError } from "../../shared/error.ts";
import { localizable, localized } from "../../shared/locale/message.ts";
import type { CommandContext } from "../command/context.ts";
import { changeSettings, checkManages, pageKeyOf } from "../settings/settings.ts";
import { newPageKey } from "./group-link.ts";
import { groupPath, publicGroupPath, type ReadingPages } from "./pages.ts";

/** @throws IbidError if no pages are served */
function requirePages({ pages }: CommandContext): ReadingPages {
  if (pages) return pages;
  throw new IbidError("unavailable-here", localizable("page-not-served"));
}

function linkReply(say: string, url: string): Reply {
  return { ...textReply(say, [{ label: localized("page-button"), url }]), private: true };
}

/** The link to the group's pages. The first one who asks for it makes it. */
export async function groupPageReply(context: CommandContext): Promise<Reply> {
  const { store, place, settings } = context;
  const { url } = requirePages(context);
  const key = settings.pageKey ?? (await pageKeyOf(store, place.group, newPageKey()));
  return linkReply(localized("page-link"), url + groupPath(place.group, key));
}

/** Makes a new link to the group's pages, so that the old one no longer works. */
export async function renewGroupPage(context: CommandContext): Promise<Reply> {
  checkManages(context);
  requirePages(context);
  const { store, place } = context;
  await changeSettings(store, place.group, { pageKey: newPageKey() });
  return privateReply(() => textReply(localized("page-renewed")));
}

/** Sets whether everybody may read the texts that the group added. */
export async function setPublicTexts(
  { on }: { readonly on: boolean },
  context: CommandContext,
): Promise<Reply> {
  checkManages(context);
  const { url } = requirePages(context);
  const { store, place } = context;
  await changeSettings(store, place.group, { publicTexts: on });
  if (!on) {
    const say = localized("page-no-longer-public");
    return { ...textReply(say), private: true };
  }
  return linkReply(localized("page-public"), url + publicGroupPath(place.group));
}
