import { ComponentType, EmbedType, type Message, type MessageSnapshot } from "discord.js";
import { longestQuestion } from "../../features/ask/respond.ts";
import { escapePattern } from "../../shared/whole-words.ts";
import { withNames, withoutMentions, type MentionNames } from "./mentions.ts";
import { pastedText, readPastedText } from "./pasted-text.ts";

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

/** The field with the question, in the embed that says how a poll ended. The others say who won, and by how many votes. */
const pollQuestion = "poll_question_text";

function embedText({ embeds }: WithWords): string {
  return embeds
    .flatMap(({ title, description, fields, data: { type } }) =>
      type === EmbedType.PollResult
        ? fields.flatMap(({ name, value }) => (name === pollQuestion ? [value] : []))
        : [title ?? "", description ?? "", ...fields.flatMap(({ name, value }) => [name, value])],
    )
    .filter((part) => part.trim() !== "")
    .join("\n");
}

/** True if there is more than mentions and links. */
export function hasWords(text: string): boolean {
  return withoutMentions(text) !== "";
}

/**
 * The words of a message as they were sent: its content; if that has none, those of a text that was pasted into it, of a message
 * that it forwards, of its embeds, of its poll's question, or of its components.
 */
export function sentWords(message: WithWords): string {
  const { content, poll } = message;
  const forwarded = "messageSnapshots" in message ? [...(message.messageSnapshots?.values() ?? [])] : [];
  return (
    [
      content,
      pastedText(message),
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

const sentenceEnd = /(?<=[.!?…]["”’)]*)\s+/u;

function isQuestion(sentence: string): boolean {
  return sentence.endsWith("?") && sentence.length <= longestQuestion;
}

/**
 * The question in words: all on one line, without mentions, since the text knows no members. Of more words than a question may have,
 * the question that they begin or end with.
 */
export function questionIn(sent: string): string {
  const words = withoutMentions(sent);
  if (words.length <= longestQuestion) return words;
  const sentences = words.split(sentenceEnd);
  return sentences.slice(0, 1).find(isQuestion) ?? sentences.findLast(isQuestion) ?? words;
}

/** A word with which a question begins. */
const questionWord = "(?:who|whom|whose|what|when|where|why|which|how)";

/** A regular expression for the bot's names, as people type them. */
function ownNames({ client, guild }: Message): string {
  const { username, displayName } = client.user;
  const names = [username, displayName, guild?.members.me?.displayName ?? displayName];
  return `(?:${names.map(escapePattern).join("|")})(?![\\p{L}\\p{N}])`;
}

/** The question in a message, without the bot's name: "@Ibid who was …", "Ibid, who was …", "ibid who was …". */
export function questionText(message: Message): string {
  const name = ownNames(message);
  const called = new RegExp(`^${name}(?:\\s*[,:!–—]|(?=\\s+${questionWord}\\b))\\s*`, "iu");
  return questionIn(sentWords(message).replace(new RegExp(`@${name}`, "giu"), " ")).replace(called, "");
}

/** True if a message has pictures, sounds, other files or stickers. */
export function hasFiles({ attachments, stickers }: Message): boolean {
  return attachments.size > 0 || stickers.size > 0;
}

/** The message that a message replies to. Returns undefined if it was deleted or the bot can't read it. */
export async function repliedMessage(message: Message): Promise<Message | undefined> {
  if (!message.reference?.messageId) return undefined;
  return await message
    .fetchReference()
    .then(readPastedText)
    .catch(() => undefined);
}
