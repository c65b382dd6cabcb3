import { setTimeout as sleep } from "node:timers/promises";
import {
  MessageFlags,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type MessageContextMenuCommandInteraction,
  type ModalSubmitInteraction,
} from "discord.js";
import type { Answer } from "../command.ts";
import type { Form } from "../conversation/reply.ts";
import type { Logger } from "../log.ts";
import { apology } from "./failure.ts";
import { modal } from "./modal.ts";
import { render, type RenderedMessage } from "./render.ts";

type Asking =
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

type Outcome =
  | { readonly form: Form }
  | {
      readonly form?: undefined;
      readonly message: RenderedMessage | { readonly content: string };
      /** Visible only to the one who asked, though what they asked is not. */
      readonly own: boolean;
      /** Takes the place of the message whose button was pressed. */
      readonly replaces: boolean;
    };

/** What the promise gives, or undefined when that takes longer than `milliseconds`. */
async function within<T>(milliseconds: number, promise: Promise<T>): Promise<T | undefined> {
  const timer = new AbortController();
  const timeout = sleep(milliseconds, undefined, { signal: timer.signal }).catch(() => undefined);
  try {
    return await Promise.race([promise, timeout]);
  } finally {
    timer.abort();
  }
}

async function outcome(
  work: () => Answer | Promise<Answer>,
  asked: string | undefined,
  log: Logger,
): Promise<Outcome> {
  try {
    const answer = await work();
    if (answer.kind === "form") return { form: answer };
    const { private: own = false, replaces = false } = answer;
    return { message: render(answer, asked), own, replaces };
  } catch (error) {
    return { message: { content: apology(error, log) }, own: true, replaces: false };
  }
}

async function show(interaction: Asking, ready: Outcome, ephemeral: boolean): Promise<void> {
  if (ready.form) {
    if (!interaction.isModalSubmit()) await interaction.showModal(modal(ready.form));
    return;
  }
  const { message, own, replaces } = ready;
  if (replaces && interaction.isMessageComponent()) {
    await interaction.update(message);
    return;
  }
  const given = "flags" in message ? [message.flags] : [];
  const flags = ephemeral || own ? [...given, MessageFlags.Ephemeral as const] : given;
  await interaction.reply({ ...message, flags });
}

/** Answers an interaction in time, if need be by a deferral first. A failure is told to the one who asked alone. */
export async function deliver(
  interaction: Asking,
  work: () => Answer | Promise<Answer>,
  { ephemeral, asked }: Delivery,
  log: Logger,
): Promise<void> {
  const pending = outcome(work, asked, log);
  const ready = await within(patience, pending);
  if (ready) return show(interaction, ready, ephemeral);
  await interaction.deferReply(ephemeral ? { flags: MessageFlags.Ephemeral } : {});
  const late = await pending;
  // Questions can only be put at once; what comes too late for that is told as if the command had failed.
  const { message, own } = late.form
    ? { message: { content: "That took me too long: please try again." }, own: true }
    : late;
  if (!own || ephemeral) {
    await interaction.editReply(message);
    return;
  }
  // A public deferral can only be filled in publicly.
  await interaction.deleteReply();
  const flags = [...("flags" in message ? [message.flags] : []), MessageFlags.Ephemeral as const];
  await interaction.followUp({ ...message, flags });
}
