import type {
  AutocompleteInteraction,
  ButtonInteraction,
  ChatInputCommandInteraction,
  CommandInteractionOption,
  GuildMember,
  Interaction,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
} from "discord.js";
import {
  callablesOf,
  Options,
  type Answer,
  type Callable,
  type Command,
  type CommandOption,
  type Host,
  type Ibid,
  type OptionValue,
} from "../command.ts";
import { decodeStep, type Step } from "../conversation/step.ts";
import { remember, type Turn } from "../conversation/history.ts";
import { takeStep } from "../conversation/take-step.ts";
import { IbidError } from "../error.ts";
import type { Logger } from "../log.ts";
import { askerOf, placeOf } from "./asking.ts";
import { attachmentOf } from "./attachment.ts";
import { inChannel, underMessage, type Conversations } from "./conversations.ts";
import { deliver } from "./deliver.ts";
import { limits, shorten } from "./limits.ts";
import { turnFrom } from "./restore.ts";
import { wordsOf } from "./words.ts";

/** What answering an interaction takes. */
export interface Desk {
  readonly host: Host;
  readonly conversations: Conversations;
  readonly log: Logger;
}

function gone(): never {
  throw new IbidError("I no longer have this command: please pick it anew from the list.");
}

function optionsOf(given: readonly CommandInteractionOption[]): Options {
  return new Options(
    given.flatMap(({ name, value, attachment }): [string, OptionValue][] => {
      if (attachment) return [[name, attachmentOf(attachment)]];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** What is called, of a command that may be several in one. */
function callableOf(
  { commandName, options }: ChatInputCommandInteraction | AutocompleteInteraction,
  commands: readonly Command[],
): Callable | undefined {
  const command = commands.find(({ name }) => name === commandName);
  const wanted = options.getSubcommand(false) ?? commandName;
  return command && callablesOf(command).find(({ name }) => name === wanted);
}

/** The options, without the subcommand around them. */
function dataOf(interaction: ChatInputCommandInteraction | AutocompleteInteraction) {
  const { data } = interaction.options;
  return interaction.options.getSubcommand(false) === null ? data : (data[0]?.options ?? []);
}

/** What the others should see of a command: the words it is about, if it takes any. */
function askedIn(called: Callable, options: Options): string | undefined {
  const about = called.options.find(
    (option) => option.type === "string" && option.required && !option.suggest,
  );
  return about && options.string(about.name);
}

type Used =
  | ButtonInteraction
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | ModalSubmitInteraction;

function nameOf({ member, user }: Interaction): string {
  return isMember(member) ? member.displayName : user.displayName;
}

function isMember(member: Interaction["member"]): member is GuildMember {
  return member !== null && "displayName" in member;
}

async function ibidOf(interaction: Interaction, { host }: Desk, history: readonly Turn[]): Promise<Ibid> {
  const { user, memberPermissions: permissions, guildId, channelId } = interaction;
  const asking = { id: user.id, name: nameOf(interaction), permissions, guildId, channelId };
  const place = placeOf(asking);
  const library = await host.libraryAt(place);
  return { library, history, asker: askerOf(asking), place, now: Date.now() };
}

/** What was said before in a conversation, and how to go on with it. */
interface Line {
  readonly history: readonly Turn[];
  /** Remembers an answer, and gives it back. */
  readonly said: (answer: Answer) => Answer;
}

/** The conversation of a member where they used something; one that belongs to a message goes before. */
function lineOf(
  { channelId, channel, user }: Used,
  conversations: Conversations,
  underAnswer?: readonly Turn[],
): Line {
  const place = inChannel(channelId ?? "", channel?.isThread() ?? false, user.id);
  const history = underAnswer ?? conversations.get(place) ?? [];
  return {
    history,
    said: (answer) => {
      if (answer.kind !== "form") conversations.set(place, remember(history, answer));
      return answer;
    },
  };
}

async function onCommand(interaction: ChatInputCommandInteraction, desk: Desk): Promise<void> {
  const { history, said } = lineOf(interaction, desk.conversations);
  const called = callableOf(interaction, desk.host.commands);
  const options = optionsOf(dataOf(interaction));
  await deliver(
    interaction,
    async () => said(await (called ?? gone()).run(options, await ibidOf(interaction, desk, history))),
    { ephemeral: options.flag("private"), asked: called && askedIn(called, options) },
    desk.log,
  );
}

async function onMenu(interaction: MessageContextMenuCommandInteraction, desk: Desk): Promise<void> {
  const { history, said } = lineOf(interaction, desk.conversations);
  const menu = desk.host.commands.find((command) => command.menu?.name === interaction.commandName)?.menu;
  const words = wordsOf(interaction.targetMessage);
  const run = async () => {
    if (!menu) return gone();
    if (words === "")
      throw new IbidError("That message has no words to ask about: please pick one that has.");
    return said(await menu.run(words, await ibidOf(interaction, desk, history)));
  };
  await deliver(interaction, run, { ephemeral: false, asked: words }, desk.log);
}

/** What a button or a form gives. */
async function take(step: Step | undefined, ibid: Ibid, fields: Options, { host }: Desk): Promise<Answer> {
  if (!step) throw new IbidError("I can't read this button any more: please ask again.");
  if (step.kind !== "command") return takeStep(step, ibid.library);
  const command = host.commands.find(({ name }) => name === step.command);
  return command?.press ? command.press(step.rest, ibid, fields) : gone();
}

async function onButton(interaction: ButtonInteraction, desk: Desk): Promise<void> {
  const { message } = interaction;
  const { conversations, log } = desk;
  const shown = turnFrom(message);
  const { history, said } = lineOf(
    interaction,
    conversations,
    conversations.get(underMessage(message.id)) ?? (shown && [shown]),
  );
  const step = decodeStep(interaction.customId);
  const run = async () => {
    return said(await take(step, await ibidOf(interaction, desk, history), new Options(), desk));
  };
  await deliver(interaction, run, { ephemeral: message.flags.has("Ephemeral") }, log);
}

async function onForm(interaction: ModalSubmitInteraction, desk: Desk): Promise<void> {
  const { history, said } = lineOf(interaction, desk.conversations);
  const step = decodeStep(interaction.customId);
  const fields = new Options(
    [...interaction.fields.fields.keys()].map((name) => [name, interaction.fields.getTextInputValue(name)]),
  );
  const run = async () => said(await take(step, await ibidOf(interaction, desk, history), fields, desk));
  await deliver(interaction, run, { ephemeral: false }, desk.log);
}

async function choicesOf(option: CommandOption | undefined, typed: string, options: Options, ibid: Ibid) {
  if (!option || !("suggest" in option) || !option.suggest) return [];
  return (await option.suggest(typed, options, ibid))
    .filter(({ name, value }) => name.trim() !== "" && String(value).length <= limits.choiceValue)
    .slice(0, limits.choices)
    .map(({ name, value }) => ({ name: shorten(name, limits.choiceName), value }));
}

async function onAutocomplete(interaction: AutocompleteInteraction, desk: Desk): Promise<void> {
  const focused = interaction.options.getFocused(true);
  const others = dataOf(interaction).filter(({ name }) => name !== focused.name);
  const called = callableOf(interaction, desk.host.commands);
  const option = called?.options.find(({ name }) => name === focused.name);
  let choices: Awaited<ReturnType<typeof choicesOf>> = [];
  try {
    const ibid = await ibidOf(interaction, desk, []);
    choices = await choicesOf(option, focused.value, optionsOf(others), ibid);
  } catch (error) {
    // A text that isn't there yet is an everyday thing while somebody types.
    if (!(error instanceof IbidError))
      desk.log.error("Suggestions failed", { command: interaction.commandName, error });
  }
  await interaction.respond(choices);
}

/** Answers what a member does with a command, a menu, a suggestion list, a button or a form. */
export async function onInteraction(interaction: Interaction, desk: Desk): Promise<void> {
  if (interaction.isChatInputCommand()) await onCommand(interaction, desk);
  else if (interaction.isMessageContextMenuCommand()) await onMenu(interaction, desk);
  else if (interaction.isAutocomplete()) await onAutocomplete(interaction, desk);
  else if (interaction.isButton()) await onButton(interaction, desk);
  else if (interaction.isModalSubmit()) await onForm(interaction, desk);
}
