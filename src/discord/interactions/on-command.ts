import type { ChatInputCommandInteraction, Message, MessageContextMenuCommandInteraction } from "discord.js";
import type { TextId } from "../../document/text-id.ts";
import { call } from "../../features/command/call.ts";
import type { Answer, Callable, MessageMenu } from "../../features/command/command.ts";
import type { RawOptions } from "../../features/command/options.ts";
import type { GroupSettings } from "../../features/settings/settings.ts";
import type { Library } from "../../retrieval/library.ts";
import { IbidError } from "../../shared/error.ts";
import { inOwnLocale } from "../../shared/locale/current.ts";
import { localizable } from "../../shared/locale/message.ts";
import { withTimeout } from "../../shared/concurrency/timeout.ts";
import type { RequestContext } from "../context.ts";
import { leftOut, withoutMarkup } from "../conversation/mentions.ts";
import {
  hasWords,
  messageText,
  questionText,
  repliedMessage,
  sentWords,
} from "../conversation/message-text.ts";
import { readPastedText } from "../conversation/pasted-text.ts";
import { restoreTurn } from "../conversation/restore-turn.ts";
import { commandCall, commandRemoved, optionsOf, questionOption } from "./command-call.ts";
import { interactionContext } from "./command-context.ts";
import { conversationOf } from "./conversation.ts";
import { deliver } from "./deliver.ts";
import { named, namedOptions } from "./named.ts";

/** True if only the user is to see the answer: as the option "private" says, otherwise as the group's settings say. */
function isPrivate(callable: Callable, given: RawOptions, { privateAnswers }: GroupSettings): boolean {
  const wanted = given.get("private");
  if (wanted !== undefined) return wanted === true;
  return callable.options["private"] !== undefined && privateAnswers;
}

/** The words to repeat above the answer, with names in place of mentions. */
async function questionAbove(
  interaction: ChatInputCommandInteraction,
  callable: Callable,
  given: RawOptions,
): Promise<string | undefined> {
  const words = questionOption(callable, given);
  return words === undefined ? undefined : named(words, interaction);
}

/** True if what was asked for by its name or number isn't there, and nothing else is offered: an error of the asker alone. */
function isMissing(answer: Answer): boolean {
  if (answer.kind !== "not-found") return false;
  return [...answer.excerpts, ...answer.nearest, ...answer.buttons].length === 0;
}

function asPrivate(answer: Answer): Answer {
  return answer.kind === "form" ? answer : { ...answer, private: true };
}

/** Runs a command, and responds with its answer. */
export async function onCommand(
  interaction: ChatInputCommandInteraction,
  context: RequestContext,
): Promise<void> {
  const { command, callable } = commandCall(interaction, context.services.commands) ?? {};
  if (!command || !callable) {
    return deliver(interaction, commandRemoved, { isEphemeral: () => true }, context);
  }
  const run = async (settings: Promise<GroupSettings>) => {
    const { history, remembered } = conversationOf(interaction, context);
    const options = await namedOptions(optionsOf(interaction), callable, interaction);
    const ephemeral = isPrivate(callable, optionsOf(interaction), await settings);
    const commandContext = await interactionContext(interaction, context, history, settings, ephemeral);
    const use = () => call(command, () => callable.run(options, commandContext), commandContext);
    const shared = await use();
    const answer = isMissing(shared) ? asPrivate(await inOwnLocale(use)) : shared;
    return remembered(answer, commandContext.library);
  };
  const delivery = {
    isEphemeral: (settings: GroupSettings) => isPrivate(callable, optionsOf(interaction), settings),
    question: () => questionAbove(interaction, callable, optionsOf(interaction)),
  };
  await deliver(interaction, run, delivery, context);
}

/** Maximum time for looking at the message that a message replies to, in milliseconds. */
const lookTimeout = 1000;

function isOwn({ author, client }: Message): boolean {
  return author.id === client.user.id;
}

/** The text that a message of the bot is about, or that of the bot's message that a message replies to. */
async function textOf(message: Message, { texts }: Library): Promise<TextId | undefined> {
  const shown = isOwn(message) ? message : await withTimeout(lookTimeout, repliedMessage(message));
  const turn = shown && isOwn(shown) ? restoreTurn(shown) : undefined;
  return texts.find(({ fingerprint }) => fingerprint === turn?.fingerprint)?.id;
}

/** The words of a message as a menu takes them. */
function wordsFor(menu: MessageMenu | undefined, message: Message): string {
  switch (menu?.withoutMentions) {
    case "question":
      return questionText(message);
    case "words": {
      const words = sentWords(message);
      return hasWords(words) ? leftOut.words(words) : "";
    }
    case undefined:
      return messageText(message);
  }
}

/** Runs a command of a message's context menu on the message's text, and responds with its answer. */
export async function onMessageMenu(
  interaction: MessageContextMenuCommandInteraction,
  context: RequestContext,
): Promise<void> {
  const command = context.services.commands.find(({ menu }) => menu?.name === interaction.commandName);
  const { targetMessage } = interaction;
  const run = async (settings: Promise<GroupSettings>) => {
    if (!command) return commandRemoved();
    await readPastedText(targetMessage);
    const words = wordsFor(command.menu, targetMessage);
    if (words === "") {
      throw new IbidError("invalid-input", localizable("discord-no-words"));
    }
    const { history, remembered } = conversationOf(interaction, context);
    const commandContext = await interactionContext(interaction, context, history, settings);
    const { library } = commandContext;
    const about = { ...commandContext, library: library.beginningWith(await textOf(targetMessage, library)) };
    const answer = await call(command, ({ menu }) => menu?.run(words, about) ?? commandRemoved(), about);
    return remembered(answer, library);
  };
  const question = async () => withoutMarkup(messageText(targetMessage));
  await deliver(interaction, run, { isEphemeral: () => false, question }, context);
}
