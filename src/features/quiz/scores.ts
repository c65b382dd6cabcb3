import type { FieldsOf } from "../command/buttons.ts";
import type { CommandContext } from "../command/context.ts";
import { pageButtons, pageHeading } from "../../dialogue/reply/buttons.ts";
import { textReply, type Button, type Reply } from "../../dialogue/reply/reply.ts";
import { progressBar } from "../../shared/progress-bar.ts";
import { IbidError } from "../../shared/error.ts";
import { buttons } from "./state.ts";

const pageSize = 10;

/** One page of a group's scores. @param page from 1 */
export async function scoresReply(page: number, { store, place }: CommandContext): Promise<Reply> {
  const { scores, total } = await store.scores.top(place.group, {
    offset: (page - 1) * pageSize,
    limit: pageSize,
  });
  if (total === 0) return textReply("Nobody has played yet: /quiz play begins.");
  const pages = Math.ceil(total / pageSize);
  const lines = scores.map(
    ({ rank, name, right, asked }) =>
      `${rank}. ${name}: ${progressBar(asked === 0 ? 0 : right / asked)}, ${right} of ${asked} right`,
  );
  const actions = pageButtons(page, pages, (other) => buttons.scores.encode({ page: other, turn: "turn" }));
  const reply = textReply([pageHeading("Scores", page, pages), ...lines].join("\n"), actions);
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
  if (!asker.moderates)
    throw new IbidError("permission", "Only moderators can reset the scores: please ask one.");
}

/** Asks for confirmation before a group's scores are deleted. @throws IbidError if the member isn't a moderator */
export function askToReset(context: CommandContext): Reply {
  checkMayReset(context);
  const actions: Button[] = [
    { label: "Forget all scores", danger: true, action: buttons.reset.encode({}) },
    { label: "Keep them", action: buttons.keep.encode({}) },
  ];
  return { ...textReply("Forget all scores here? That can't be undone.", actions), private: true };
}

/** Deletes a group's scores. @throws IbidError if the member isn't a moderator */
export async function resetScores(context: CommandContext): Promise<Reply> {
  checkMayReset(context);
  await context.store.scores.clear(context.place.group);
  return { ...textReply("The scores are forgotten."), private: true, replaces: true };
}
