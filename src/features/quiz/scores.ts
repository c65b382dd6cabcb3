import type { FieldsOf } from "../command/buttons.ts";
import type { CommandContext } from "../command/context.ts";
import { pageButtons, pageHeading } from "../../dialogue/reply/buttons.ts";
import { privateReply, textReply, type Reply } from "../../dialogue/reply/reply.ts";
import { progressBar } from "../../shared/progress-bar.ts";
import { IbidError } from "../../shared/error.ts";
import { localizable, localized } from "../../shared/locale/message.ts";
import { buttons } from "./state.ts";

const pageSize = 10;

/** One page of a group's scores. @param page from 1 */
export async function scoresReply(page: number, { store, place }: CommandContext): Promise<Reply> {
  const { scores, total } = await store.scores.top(place.group, {
    offset: (page - 1) * pageSize,
    limit: pageSize,
  });
  if (total === 0) return { ...textReply(localized("quiz-no-scores")), linksCommands: true };
  const pages = Math.ceil(total / pageSize);
  const lines = scores.map(
    ({ rank, name, right, asked }) =>
      `${rank}. ${name}: ${progressBar(asked === 0 ? 0 : right / asked)}, ${localized("quiz-rights", { right, asked })}`,
  );
  const actions = pageButtons(page, pages, (other) => buttons.scores.encode({ page: other, turn: "turn" }));
  const reply = textReply([pageHeading(localized("quiz-scores"), page, pages), ...lines].join("\n"), actions);
  return place.isOverheard ? { ...reply, private: true } : reply;
}

/** A page of the scores, for the member who presses a button. */
export async function onScores(
  { page, turn }: FieldsOf<typeof buttons.scores>,
  context: CommandContext,
): Promise<Reply> {
  return { ...(await scoresReply(page, context)), replaces: turn !== undefined };
}

/** @throws IbidError if the member isn't a moderator */
function checkMayReset({ asker }: CommandContext): void {
  if (!asker.moderates) throw new IbidError("permission", localizable("quiz-moderators-only"));
}

/** Asks for confirmation before a group's scores are deleted. @throws IbidError if the member isn't a moderator */
export function askToReset(context: CommandContext): Reply {
  checkMayReset(context);
  return privateReply(() =>
    textReply(localized("quiz-reset-question"), [
      { label: localized("quiz-reset-button"), danger: true, action: buttons.reset.encode({}) },
      { label: localized("quiz-keep-button"), action: buttons.keep.encode({}) },
    ]),
  );
}

/** Deletes a group's scores. @throws IbidError if the member isn't a moderator */
export async function resetScores(context: CommandContext): Promise<Reply> {
  checkMayReset(context);
  await context.store.scores.clear(context.place.group);
  return { ...privateReply(() => textReply(localized("quiz-reset"))), replaces: true };
}
