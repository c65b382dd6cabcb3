import { privateReply, textReply, type Reply } from "../../dialogue/reply/reply.ts";
import { localized } from "../../shared/locale/message.ts";
import { isAlone, type CommandContext } from "../command/context.ts";
import { countingButton } from "./buttons.ts";

/** The notice that says which activities are counted, with a button to leave where that is allowed. */
function noticeReply(optional: boolean): Reply {
  return privateReply(() =>
    textReply(
      [localized("class-notice"), localized(optional ? "class-optional" : "class-for-all")].join("\n"),
      optional ? [countingButton(false)] : [],
    ),
  );
}

/**
 * Prepares to tell a member who takes part what is counted, if there is a class and they weren't told. The returned function
 * tells them, after what they did has worked; undefined if there is nothing to tell.
 */
export async function joiningOf({
  store,
  place,
  asker,
  settings,
  now,
}: CommandContext): Promise<(() => Promise<Reply | undefined>) | undefined> {
  const { class: counted } = settings;
  if (!counted || isAlone(place) || place.isOverheard) return undefined;
  const [known, score] = await Promise.all([
    store.classmates.get(place.group, asker.id),
    store.scores.get(place.group, asker.id),
  ]);
  if (known) return undefined;
  return async () => {
    const member = { group: place.group, user: asker.id, name: asker.name, told: now };
    const before = { right: score?.right ?? 0, asked: score?.asked ?? 0 };
    return (await store.classmates.join({ ...member, ...before }))
      ? noticeReply(counted.optional)
      : undefined;
  };
}
