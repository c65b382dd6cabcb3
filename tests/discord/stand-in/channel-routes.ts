import { noContent, ok, refused, rejected, type Answer, type RestRequest, type Route } from "./answer.ts";
import { componentsV2, messageProblems, suppress } from "./check-message.ts";
import { edited } from "./edit-message.ts";
import { isJson, number, object, text, type Json } from "./json.ts";
import { permissions } from "./permissions.ts";
import { lengthProblems, type Problem } from "./problems.ts";
import { isThread, type Channel, type Message, type SentFile, type World } from "./world.ts";

const threadType = 11;
/** Forums and media channels. */
const forums: ReadonlySet<number> = new Set([15, 16]);
const withThreads: ReadonlySet<number> = new Set([0, 5]);

/** Discord's refusal if the bot lacks a permission. Returns undefined if it doesn't. */
function forbidden(channel: Channel, needed: bigint, world: World): Answer | undefined {
  if (channel.guildId === undefined) return undefined;
  const { denied = 0n } = (channel.parentId && world.channels.get(channel.parentId)) || channel;
  if (!world.guildIds.has(channel.guildId) || (denied & permissions.viewChannel) !== 0n) {
    return refused(403, 50_001, "Missing Access");
  }
  const isTimedOut = needed !== 0n && world.botTimeOut !== undefined;
  return (denied & needed) === 0n && !isTimedOut ? undefined : refused(403, 50_013, "Missing Permissions");
}

function readsHistory(channel: Channel, world: World): boolean {
  const { denied = 0n } = (channel.parentId && world.channels.get(channel.parentId)) || channel;
  return (denied & permissions.readHistory) === 0n;
}

/** A single message, which takes the permission to read older messages. */
function single(world: World, message: Message): Answer {
  if (!readsHistory(message.channel, world)) return refused(403, 50_001, "Missing Access");
  return forbidden(message.channel, 0n, world) ?? ok(world.readablePayload(message));
}

function inChannel(world: World, id: string | undefined, then: (channel: Channel) => Answer): Answer {
  const channel = world.channels.get(id ?? "");
  return channel ? then(channel) : refused(404, 10_003, "Unknown Channel");
}

function ofMessage(world: World, id: string | undefined, then: (message: Message) => Answer): Answer {
  const message = world.messages.get(id ?? "");
  return message ? then(message) : refused(404, 10_008, "Unknown Message");
}

function writing(channel: Channel, files: readonly SentFile[]): bigint {
  const sending = isThread(channel) ? permissions.sendInThreads : permissions.sendMessages;
  return files.length > 0 ? sending | permissions.attachFiles : sending;
}

function create(world: World, channel: Channel, { body: given, files }: RestRequest): Answer {
  const body = object(given);
  const polling = body["poll"] === undefined ? 0n : permissions.sendPolls;
  const refusal = forbidden(channel, writing(channel, files) | polling, world);
  if (refusal) return refusal;
  if (forums.has(channel.type)) return refused(400, 50_008, "Cannot send messages in a non-text channel");
  if (channel.locked) return refused(400, 160_005, "Thread is locked");
  const problems = messageProblems(body, suppress | componentsV2, { files });
  const reference = object(body["message_reference"]);
  const replyTo = world.messages.get(text(reference["message_id"]));
  if (replyTo && !readsHistory(channel, world)) {
    return refused(403, 160_002, "Cannot reply without permission to read message history");
  }
  if (isJson(body["message_reference"]) && !replyTo && reference["fail_if_not_exists"] !== false) {
    const code = "REPLIES_UNKNOWN_MESSAGE";
    problems.push({ path: ["message_reference"], code, message: "Unknown message" });
  }
  if (problems.length > 0) return rejected(problems);
  // A message unarchives its thread.
  channel.archived = false;
  const { nonce } = body;
  const own = typeof nonce === "string" || typeof nonce === "number" ? { nonce } : {};
  const before = [...world.messages.values()].find(
    (message) => message.nonce !== undefined && message.nonce === nonce && message.author.id === world.bot.id,
  );
  if (body["enforce_nonce"] === true && before) return ok(world.messagePayload(before));
  return ok(world.messagePayload(world.store(body, channel, world.bot, { ...own, replyTo, files })));
}

/** The messages after a message, newest first. */
function history(world: World, channel: Channel, { query }: RestRequest): Answer {
  const refusal = forbidden(channel, 0n, world);
  if (refusal) return refusal;
  const readable = readsHistory(channel, world);
  const after = BigInt(query.get("after") ?? 0);
  const later = [...world.messages.values()].filter(
    (message) => readable && message.channel.id === channel.id && BigInt(message.id) > after,
  );
  // If there are more than the limit, Discord returns the oldest ones.
  const given = later.slice(0, Number(query.get("limit") ?? 50)).toReversed();
  return ok(given.map((message) => world.readablePayload(message)));
}

function edit(world: World, message: Message, { body, files }: RestRequest): Answer {
  const problems = edited(message, object(body), files);
  return problems.length > 0 ? rejected(problems) : ok(world.messagePayload(message));
}

function threadProblems(body: Json): Problem[] {
  const problems = lengthProblems(body["name"], [1, 100], ["name"]);
  const archive = number(body["auto_archive_duration"] ?? 1440);
  if (![60, 1440, 4320, 10_080].includes(archive)) {
    problems.push({ path: ["auto_archive_duration"], code: "BASE_TYPE_CHOICES", message: "Invalid value" });
  }
  return problems;
}

/** Opens a thread: without a message, on a message, or as a post in a forum. */
function openThread(
  world: World,
  channel: Channel,
  { body: given, files }: RestRequest,
  head?: Message,
): Answer {
  const body = object(given);
  const posted = forums.has(channel.type);
  if (!posted && !withThreads.has(channel.type)) {
    return refused(400, 50_024, "Cannot execute action on this channel type");
  }
  const refusal = forbidden(
    channel,
    posted ? writing(channel, files) : permissions.createPublicThreads,
    world,
  );
  if (refusal) return refusal;
  if (head && world.channels.has(head.id)) {
    return refused(400, 160_004, "A thread has already been created for this message");
  }
  const first = object(body["message"]);
  const problems = threadProblems(body);
  if (posted) problems.push(...messageProblems(first, suppress | componentsV2, { files }));
  if (problems.length > 0) return rejected(problems);
  const thread = world.addChannel({
    type: threadType,
    name: text(body["name"]),
    guildId: channel.guildId,
    parentId: channel.id,
    ownerId: world.bot.id,
    ...(head && { id: head.id }),
  });
  // The first message of a post has the id of its thread.
  if (posted) world.store(first, thread, world.bot, { files, id: thread.id });
  return { status: 201, body: world.channelPayload(thread) };
}

function remove(world: World, message: Message): Answer {
  world.messages.delete(message.id);
  return noContent;
}

/** Routes for channels, messages and threads. */
export function channelRoutes(world: World): Route[] {
  const channel = String.raw`/channels/(\d+)`;
  const message = String.raw`${channel}/messages/(\d+)`;
  return [
    [
      "GET",
      channel,
      ([id]) => inChannel(world, id, (at) => forbidden(at, 0n, world) ?? ok(world.channelPayload(at))),
    ],
    ["POST", `${channel}/typing`, ([id]) => inChannel(world, id, () => noContent)],
    ["POST", `${channel}/messages`, ([id], call) => inChannel(world, id, (at) => create(world, at, call))],
    ["GET", `${channel}/messages`, ([id], call) => inChannel(world, id, (at) => history(world, at, call))],
    ["POST", `${channel}/threads`, ([id], call) => inChannel(world, id, (at) => openThread(world, at, call))],
    [
      "POST",
      `${message}/threads`,
      ([at, id], call) =>
        ofMessage(world, id, (head) => inChannel(world, at, (found) => openThread(world, found, call, head))),
    ],
    ["GET", message, ([, id]) => ofMessage(world, id, (found) => single(world, found))],
    ["PATCH", message, ([, id], call) => ofMessage(world, id, (found) => edit(world, found, call))],
    ["DELETE", message, ([, id]) => ofMessage(world, id, (found) => remove(world, found))],
  ];
}
