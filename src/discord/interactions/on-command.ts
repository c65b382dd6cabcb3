import type { ChatInputCommandInteraction, MessageContextMenuCommandInteraction } from "discord.js";
import { call } from "../../features/command/call.ts";
import type { Callable } from "../../features/command/command.ts";
import type { RawOptions } from "../../features/command/options.ts";
import { settingsOf, type GroupSettings } from "../../features/settings/settings.ts";
import { IbidError } from "../../shared/error.ts";
import type { RequestContext } from "../context.ts";
import { messageText } from "../conversation/message-text.ts";
import { commandCall, commandRemoved, optionsOf, questionIn } from "./command-call.ts";
import { interactionContext, interactionPlace } from "./command-context.ts";
import { conversationOf } from "./conversation.ts";
import { deliver } from "./deliver.ts";

/** True if only the user is to see the answer: as the option "private" says, otherwise as the group's settings say. */
async function isPrivate(
  callable: Callable,
  given: RawOptions,
  settings: Promise<GroupSettings>,
): Promise<boolean> {
  const wanted = given.get("private");
  if (wanted !== undefined) return wanted === true;
  return callable.options["private"] !== undefined && (await settings).privateAnswers;
}

/** Runs a command, and responds with its answer. */
export async function onCommand(
  interaction: ChatInputCommandInteraction,
  context: RequestContext,
): Promise<void> {
  const { history, remembered } = conversationOf(interaction, context);
  const { command, callable } = commandCall(interaction, context.services.commands) ?? {};
  if (!command || !callable) {
    return deliver(interaction, commandRemoved, { ephemeral: true }, context);
  }
  const options = optionsOf(interaction);
  const settings = settingsOf(context.services.store, interactionPlace(interaction).group);
  const run = async () => {
    const commandContext = await interactionContext(interaction, context, history, settings);
    return remembered(await call(command, () => callable.run(options, commandContext), commandContext));
  };
  // If the settings can't be read, `run` reports it.
  const ephemeral = await isPrivate(callable, options, settings).catch(() => true);
  const question = questionIn(callable, options);
  await deliver(interaction, run, { ephemeral, question }, context);
}

/** Runs a command of a message's context menu on the message's text, and responds with its answer. */
export async function onMessageMenu(
  interaction: MessageContextMenuCommandInteraction,
  context: RequestContext,
): Promise<void> {
  const { history, remembered } = conversationOf(interaction, context);
  const command = context.services.commands.find(({ menu }) => menu?.name === interaction.commandName);
  const words = messageText(interaction.targetMessage);
  const run = async () => {
    if (!command) return commandRemoved();
    if (words === "") {
      throw new IbidError(
        "invalid-input",
        "That message has no words to ask about: please pick one that has.",
      );
    }
    const commandContext = await interactionContext(interaction, context, history);
    return remembered(
      await call(command, ({ menu }) => menu?.run(words, commandContext) ?? commandRemoved(), commandContext),
    );
  };
  await deliver(interaction, run, { ephemeral: false, question: words }, context);
}
