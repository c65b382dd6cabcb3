import {
  SnowflakeUtil,
  type Channel,
  type Client,
  type SendableChannels,
  type TextBasedChannel,
} from "discord.js";
import type { Reply } from "../../dialogue/reply/reply.ts";
import type { Poll, Posted } from "../../features/command/context.ts";
import { IbidError } from "../../shared/error.ts";
import { localizable } from "../../shared/locale/message.ts";
import { limits, shorten } from "../render/limits.ts";
import { noticeOf } from "../render/notice.ts";
import { render } from "../render/render.ts";
import { requireChannel } from "./channels.ts";
import { channelName, withPermissions, type Permission } from "./permissions.ts";

export interface SendOptions {
  /** The id of a role to mention. Nobody else is notified. */
  readonly role?: string | undefined;
  /** Discord posts only one of several messages that have the same nonce within a few minutes. At most 25 characters. */
  readonly nonce?: string | undefined;
}

/** Renders a reply as a message that notifies at most one role. */
function messageOptions(reply: Reply, { role }: SendOptions) {
  const allowedMentions = role === undefined ? { parse: [] } : { roles: [role] };
  return { ...render(reply, undefined, role), allowedMentions };
}

/** The message as it is sent at first. If it notifies a role, it has its words as content, which the notification shows. */
export function firstOptions(reply: Reply, sending: SendOptions) {
  const { flags, components, files, allowedMentions } = messageOptions(reply, sending);
  if (sending.role === undefined) return { flags, components, ...(files && { files }), allowedMentions };
  return { content: noticeOf({ components }), allowedMentions };
}

/** Turns a message that was sent by `firstOptions` into the whole reply. */
export async function complete(
  { messages }: TextBasedChannel,
  id: string,
  reply: Reply,
  { role }: SendOptions,
): Promise<void> {
  if (role === undefined) return;
  await messages.edit(id, { ...messageOptions(reply, { role }), content: null });
}

/** Makes sending idempotent: a request that discord.js repeats doesn't post a second message. */
export function nonceOptions({ nonce = SnowflakeUtil.generate().toString() }: SendOptions) {
  return { nonce, enforceNonce: true } as const;
}

/** The permissions for a reply's files. */
export function filePermissions({ files = [] }: Reply): Permission[] {
  return files.length > 0 ? ["AttachFiles"] : [];
}

/** The permissions for sending a message. */
export function sendPermissions(channel: Channel): Permission[] {
  return ["ViewChannel", channel.isThread() ? "SendMessagesInThreads" : "SendMessages"];
}

/**
 * Finds a channel or thread that can have messages.
 *
 * @throws IbidError if there is none
 */
export async function requireSendable(client: Client<true>, id: string): Promise<SendableChannels> {
  const channel = await requireChannel(client, id);
  if (channel.isSendable()) return channel;
  throw new IbidError("invalid-input", localizable("discord-not-sendable", { place: channelName(channel) }));
}

/**
 * Sends a reply to a channel or thread.
 *
 * @throws IbidError if the channel can't be written in, or a permission is missing
 */
export async function send(
  client: Client<true>,
  channelId: string,
  reply: Reply,
  options: SendOptions,
): Promise<Posted> {
  const channel = await requireSendable(client, channelId);
  const needed = [...sendPermissions(channel), ...filePermissions(reply)];
  return await withPermissions(channel, needed, async (): Promise<Posted> => {
    const sent = await channel.send({ ...firstOptions(reply, options), ...nonceOptions(options) });
    await complete(channel, sent.id, reply, options);
    return sent;
  });
}

/**
 * Sends a poll to a channel or thread.
 *
 * @throws IbidError if the channel can't be written in, or a permission is missing
 */
export async function sendPoll(
  client: Client<true>,
  channelId: string,
  { question, answers, hours, several }: Poll,
): Promise<Posted> {
  const channel = await requireSendable(client, channelId);
  const poll = {
    question: { text: shorten(question, limits.pollQuestion) },
    answers: answers.map((answer) => ({ text: shorten(answer, limits.pollAnswer) })),
    duration: hours,
    allowMultiselect: several,
  };
  const needed = [...sendPermissions(channel), "SendPolls"] as const;
  return await withPermissions(channel, needed, async (): Promise<Posted> =>
    channel.send({ poll, ...nonceOptions({}) }),
  );
}
