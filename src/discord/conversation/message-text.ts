import type { Message } from "discord.js";

/** Custom emoji, and mentions of everyone. */
const emojiOrEveryone = /<a?:\w+:\d+>|@(?:everyone|here)\b/g;

function tidy(text: string): string {
  return text
    .replace(emojiOrEveryone, " ")
    .replace(/\s+/g, " ")
    .replace(/^[\s,:;–—-]+/, "")
    .trim();
}

/**
 * The plain text of a message: names instead of mentions of members, roles and channels; without custom emoji and
 * mentions of the bot and of everyone.
 */
export function messageText({ client, content, mentions, guild }: Message): string {
  return tidy(
    content
      .replace(/<@!?(\d+)>/g, (_mention, id: string) =>
        id === client.user.id ? " " : (mentions.users.get(id)?.displayName ?? " "),
      )
      .replace(/<@&(\d+)>/g, (_mention, id: string) => {
        const role = guild?.roles.cache.get(id);
        return role && role.tags?.botId !== client.user.id ? role.name : " ";
      })
      .replace(/<#(\d+)>/g, (_mention, id: string) => {
        const channel = client.channels.cache.get(id);
        return channel && "name" in channel && channel.name ? channel.name : " ";
      }),
  );
}

/** The question in a message: as its plain text, but without any mention, since the text knows no members. */
export function questionText({ content }: Message): string {
  return tidy(content.replace(/<(?:@[!&]?|#)\d+>/g, " "));
}
