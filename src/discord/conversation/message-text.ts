import { ComponentType, type Message, type MessageSnapshot } from "discord.js";
import { withNames, withoutMentions, type MentionNames } from "./mentions.ts";

type WithWords = Message | MessageSnapshot;
type Component = Message["components"][number] | { readonly type: ComponentType };

/** All components, with those inside containers and rows in their place. */
export function flatten(components: readonly Component[]): Component[] {
  return components.flatMap((component) =>
    "components" in component ? flatten(component.components) : [component],
  );
}

/** The words of a message that is made of components, without the backslashes that escape markup. */
function componentText({ components }: WithWords): string {
  return flatten(components)
    .flatMap((component) =>
      component.type === ComponentType.TextDisplay && "content" in component ? [component.content] : [],
    )
    .join("\n")
    .replace(/\\([^\p{L}\p{N}\s])/gu, "$1");
}

function embedText({ embeds }: WithWords): string {
  return embeds
    .flatMap(({ title, description, fields }) => [
      title ?? "",
      description ?? "",
      ...fields.flatMap(({ name, value }) => [name, value]),
    ])
    .filter((part) => part.trim() !== "")
    .join("\n");
}

/** True if there is more than mentions and links. */
function hasWords(text: string): boolean {
  return withoutMentions(text.replace(/\bhttps?:\/\/\S+/g, " ")) !== "";
}

/**
 * The words of a message as they were sent: its content; if that has none, those of a message that it forwards, of its
 * embeds, of its poll's question, or of its components.
 */
export function sentWords(message: WithWords): string {
  const { content, poll } = message;
  const forwarded = "messageSnapshots" in message ? [...(message.messageSnapshots?.values() ?? [])] : [];
  return (
    [
      content,
      ...forwarded.map(sentWords),
      embedText(message),
      poll?.question.text ?? "",
      componentText(message),
    ].find(hasWords) ?? content
  );
}

/** The names of a server's roles and of channels, as far as they are in memory. */
export function knownNames({
  client,
  guild,
}: Pick<Message, "client" | "guild">): Pick<MentionNames, "role" | "channel"> {
  return {
    role: (id) => guild?.roles.cache.get(id)?.name,
    channel: (id) => {
      const channel = client.channels.cache.get(id);
      return channel && "name" in channel ? (channel.name ?? undefined) : undefined;
    },
  };
}

/** The words of a message with names in place of mentions, but without a mention of the bot at the beginning. */
export function messageText(message: Message): string {
  const { client } = message;
  const snapshots = [...message.messageSnapshots.values()];
  const mentioned = [message, ...snapshots].map(({ mentions }) => mentions);
  const words = sentWords(message).replace(new RegExp(`^\\s*<@!?${client.user.id}>[\\s,:;–—-]*`), "");
  return withNames(words, {
    ...knownNames(message),
    user: (id) => mentioned.flatMap(({ users }) => users.get(id)?.displayName ?? [])[0],
  }).trim();
}

/** The words without the bot's name at their beginning, where somebody typed it: "@Ibid who was …", "Ibid, who was …". */
function withoutName(words: string, { client, guild }: Message): string {
  const { username, displayName } = client.user;
  const names = [username, displayName, guild?.members.me?.displayName ?? displayName].map((name) =>
    name.toLowerCase(),
  );
  const [, called = ""] = /^([^,:!]+)[,:!–—]/u.exec(words) ?? [];
  const typed = names.find((name) => name === called.trim().replace(/^@/u, "").toLowerCase());
  if (typed !== undefined) return words.slice(called.length + 1).trim();
  const mentioned = names.find((name) => `${words} `.toLowerCase().startsWith(`@${name} `));
  return mentioned === undefined ? words : words.slice(mentioned.length + 1).trim();
}

/** The question in a message: its words on one line, without mentions, since the text knows no members. */
export function questionText(message: Message): string {
  return withoutName(withoutMentions(sentWords(message)), message);
}

/** The message that a message replies to. Returns undefined if it was deleted or the bot can't read it. */
export async function repliedMessage(message: Message): Promise<Message | undefined> {
  if (!message.reference?.messageId) return undefined;
  return await message.fetchReference().catch(() => undefined);
}
