import { textReply, type Reply } from "../../dialogue/reply/reply.ts";
import { IbidError } from "../../shared/error.ts";
import type { CommandContext } from "../command/context.ts";
import { changeSettings, checkManages } from "../settings/settings.ts";
import { newPageKey } from "./group-link.ts";
import { groupPath, publicGroupPath, type ReadingPages } from "./pages.ts";

/** @throws IbidError if no pages are served */
function requirePages({ pages }: CommandContext): ReadingPages {
  if (pages) return pages;
  throw new IbidError(
    "unavailable-here",
    "There is no web page of the texts: whoever runs me can set its address as WEB_URL.",
  );
}

function linkReply(say: string, url: string): Reply {
  return { ...textReply(say, [{ label: "Open the page", url }]), private: true };
}

/** The link to the group's pages. The first one who asks for it makes it. */
export async function groupPageReply(context: CommandContext): Promise<Reply> {
  const { store, place, settings } = context;
  const { url } = requirePages(context);
  const key = settings.pageKey ?? newPageKey();
  if (settings.pageKey === undefined) await changeSettings(store, place.group, { pageKey: key });
  return linkReply(
    "This page has the texts of this place, with your notes in the margin and your discussions. " +
      "Whoever has the link can read them, so pass it on to members only.",
    url + groupPath(place.group, key),
  );
}

/** Makes a new link to the group's pages, so that the old one no longer works. */
export async function renewGroupPage(context: CommandContext): Promise<Reply> {
  checkManages(context);
  requirePages(context);
  const { store, place } = context;
  await changeSettings(store, place.group, { pageKey: newPageKey() });
  return { ...textReply("The old link no longer works. /page link gives the new one."), private: true };
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
    const say = "Only who has the link of /page link can read the texts that you added.";
    return { ...textReply(say), private: true };
  }
  return linkReply(
    "Everybody who has this link can read the texts that you added, without your notes. Do so only if you may publish them.",
    url + publicGroupPath(place.group),
  );
}
