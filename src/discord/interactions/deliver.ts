import {
  MessageFlags,
  type APIModalInteractionResponseCallbackData,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type MessageContextMenuCommandInteraction,
  type ModalMessageModalSubmitInteraction,
  type ModalSubmitInteraction,
} from "discord.js";
import type { Answer } from "../../features/command/command.ts";
import type { Logger } from "../../shared/log.ts";
import { errorSentence } from "../errors.ts";
import { modal } from "../render/modal.ts";
import { render, type RenderedMessage } from "../render/render.ts";
import { withTimeout } from "../../shared/timeout.ts";

export type RepliableInteraction =
  | ButtonInteraction
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | ModalSubmitInteraction;

export interface Delivery {
  /** Visible only to the one who asked. */
  readonly ephemeral: boolean;
  /** The question, where Discord doesn't show it to the others. */
  readonly asked?: string | undefined;
}

/** Discord waits 3 s for a first response, the way there included. */
const patience = 2000;

interface Message {
  readonly form?: undefined;
  readonly message: RenderedMessage | { readonly content: string };
  /** Visible only to the one who asked, though what they asked may not be. */
  readonly own: boolean;
  /** Takes the place of the message whose button was pressed. */
  readonly replaces: boolean;
}

type Outcome = Message | { readonly form: APIModalInteractionResponseCallbackData };

function aside(content: string): Message {
  return { message: { content }, own: true, replaces: false };
}

async function outcome(
  work: () => Answer | Promise<Answer>,
  { ephemeral, asked }: Delivery,
  log: Logger,
): Promise<Outcome> {
  try {
    const answer = await work();
    if (answer.kind === "form") return { form: modal(answer) };
    const own = ephemeral || (answer.private ?? false);
    // What is for one alone can't stand in the place of what all see.
    return { message: render(answer, asked), own, replaces: (answer.replaces ?? false) && own === ephemeral };
  } catch (error) {
    return aside(errorSentence(error, log));
  }
}

/** Whether it came from a message of ours, which can be changed. */
function isUnderMessage(
  used: RepliableInteraction,
): used is ButtonInteraction | ModalMessageModalSubmitInteraction {
  return used.isMessageComponent() || (used.isModalSubmit() && used.isFromMessage());
}

function sent({ message, own }: Message) {
  const flags = "flags" in message ? [message.flags] : [];
  return { ...message, flags: own ? [...flags, MessageFlags.Ephemeral as const] : flags };
}

/** The message with nothing left of what stood there before. */
function changed({ message }: Message) {
  return { ...message, attachments: [] };
}

async function show(used: RepliableInteraction, ready: Outcome, log: Logger): Promise<void> {
  if (!ready.form) {
    if (ready.replaces && isUnderMessage(used)) await used.update(changed(ready));
    else await used.reply(sent(ready));
  } else if (used.isModalSubmit()) {
    // Discord takes no questions in answer to answers.
    await used.reply(sent(aside(errorSentence(new Error(`A form after a form: ${ready.form.title}`), log))));
  } else await used.showModal(ready.form);
}

/** Questions can only be put at once. */
function answered(late: Outcome): Message {
  return late.form ? aside("That took me too long: please try again.") : late;
}

/** Shows under a message, whose button has been acknowledged, what took long. */
async function followUnder(
  used: ButtonInteraction | ModalMessageModalSubmitInteraction,
  pending: Promise<Outcome>,
): Promise<void> {
  await used.deferUpdate();
  const late = answered(await pending);
  if (late.replaces) await used.editReply(changed(late));
  else await used.followUp(sent(late));
}

/** Answers an interaction in time, if need be by a deferral first. A failure is told to the one who asked alone. */
export async function deliver(
  used: RepliableInteraction,
  work: () => Answer | Promise<Answer>,
  delivery: Delivery,
  log: Logger,
): Promise<void> {
  const pending = outcome(work, delivery, log);
  const ready = await withTimeout(patience, pending);
  if (ready) return show(used, ready, log);
  if (isUnderMessage(used)) return followUnder(used, pending);
  await used.deferReply(delivery.ephemeral ? { flags: MessageFlags.Ephemeral } : {});
  const late = answered(await pending);
  if (late.own === delivery.ephemeral) {
    await used.editReply(late.message);
    return;
  }
  // A public deferral can only be filled in publicly.
  await used.deleteReply();
  await used.followUp(sent(late));
}
