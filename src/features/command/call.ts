import type { Answer, Command } from "./command.ts";
import type { CommandContext } from "./context.ts";
import { IbidError } from "../../shared/error.ts";
import { featureNames, type Feature } from "../settings/switchable.ts";
import { settingsOf } from "../settings/settings.ts";
import { annotate } from "./annotate.ts";

/** @throws IbidError when the group does without it */
async function checkIsOn(
  feature: Feature,
  { store, place }: Pick<CommandContext, "store" | "place">,
): Promise<void> {
  const { off } = await settingsOf(store, place.group);
  if (!off.includes(feature)) return;
  throw new IbidError(
    "unavailable-here",
    `Switched off here: ${featureNames[feature]}. Whoever may manage this place can switch that on with /settings feature.`,
  );
}

/**
 * Does something of a command's, whichever door it was asked at.
 *
 * @throws IbidError when the group does without the command
 */
export async function call(
  command: Command,
  work: (command: Command) => Answer | Promise<Answer>,
  ibid: CommandContext,
): Promise<Answer> {
  if (command.feature) await checkIsOn(command.feature, ibid);
  return annotate(await work(command), ibid);
}
