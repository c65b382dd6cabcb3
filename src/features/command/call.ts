import type { Answer, Command } from "./command.ts";
import type { CommandContext } from "./context.ts";
import { onShelfOf } from "../../dialogue/reply/reply.ts";
import { IbidError } from "../../shared/error.ts";
import { inOwnLocale } from "../../shared/locale/current.ts";
import { localizable } from "../../shared/locale/message.ts";
import { featureName, type Feature } from "../settings/switchable.ts";
import { joiningOf } from "../class/joining.ts";
import { annotate } from "./annotate.ts";

/** @throws IbidError when the group has switched the feature off */
function checkIsOn(feature: Feature, { settings }: CommandContext): void {
  if (!settings.off.includes(feature)) return;
  throw new IbidError(
    "unavailable-here",
    localizable("settings-switched-off", { feature: featureName(feature) }),
  );
}

/**
 * Uses a command, and annotates its reply. All front ends come through here.
 *
 * @param work runs the command, its menu or one of its buttons
 * @throws IbidError when the group has switched the command's feature off
 */
export async function call(
  command: Command,
  work: (command: Command) => Answer | Promise<Answer>,
  context: CommandContext,
): Promise<Answer> {
  if (command.feature) checkIsOn(command.feature, context);
  const join = command.takesPart ? await joiningOf(context) : undefined;
  const answering = async () => annotate(await work(command), context);
  const answer = await (command.isPrivate ? inOwnLocale(answering) : answering());
  if (answer.kind === "form") return answer;
  const hidden = command.showsKept === true && context.place.isOverheard === true;
  const shown = onShelfOf(context.library.texts.length, hidden ? { ...answer, private: true } : answer);
  return join ? { ...shown, notice: await join() } : shown;
}
