import { setTimeout as sleep } from "node:timers/promises";
import {
  MessageFlags,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type MessageContextMenuCommandInteraction,
} from "discord.js";
import type { Reply } from "../conversation/reply.ts";
import type { Logger } from "../log.ts";
import { apology } from "./failure.ts";
import { render, type RenderedMessage } from "./render.ts";

type Asking = ButtonInteraction | ChatInputCommandInteraction | MessageContextMenuCommandInteraction;

export interface Delivery {
  /** Visible only to the one who asked. */
  readonly ephemeral: boolean;
  /** The question, where Discord doesn't show it to the others. */
  readonly asked?: string | undefined;
}

/** Discord waits 3 s for a first response, the way there included. */
const patience = 2000;

interface Outcome {
  readonly message: RenderedMessage | { readonly content: string };
  readonly failed: boolean;
}

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
  work: () => Reply | Promise<Reply>,
  asked: string | undefined,
  log: Logger,
): Promise<Outcome> {
  try {
    return { message: render(await work(), asked), failed: false };
  } catch (error) {
    return { message: { content: apology(error, log) }, failed: true };
  }
}

/** Answers an interaction in time, if need be by a deferral first. A failure is told to the one who asked alone. */
export async function deliver(
  interaction: Asking,
  work: () => Reply | Promise<Reply>,
  { ephemeral, asked }: Delivery,
  log: Logger,
): Promise<void> {
  const pending = outcome(work, asked, log);
  const ready = await within(patience, pending);
  if (ready) {
    const { message, failed } = ready;
    const own = "flags" in message ? [message.flags] : [];
    const flags = ephemeral || failed ? [...own, MessageFlags.Ephemeral as const] : own;
    await interaction.reply({ ...message, flags });
    return;
  }
  await interaction.deferReply(ephemeral ? { flags: MessageFlags.Ephemeral } : {});
  const { message, failed } = await pending;
  if (!failed || ephemeral) {
    await interaction.editReply(message);
    return;
  }
  // A public deferral can only be filled in publicly.
  await interaction.deleteReply();
  await interaction.followUp({ ...message, flags: MessageFlags.Ephemeral });
}
