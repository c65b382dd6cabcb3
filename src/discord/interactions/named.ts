import type { Interaction } from "discord.js";
import type { Callable } from "../../features/command/command.ts";
import type { RawOptions, RawValue } from "../../features/command/options.ts";
import { withTimeout } from "../../shared/concurrency/timeout.ts";
import { knownNames } from "../conversation/message-text.ts";
import { leftOut, mentionedUsers, withNames } from "../conversation/mentions.ts";

/** Maximum number of members whose names are looked up for one text. */
const maxLookUps = 5;

/** Maximum time for looking them up, in milliseconds. */
const lookUpTimeout = 1000;

/** The name of a user as members see it. Returns undefined if Discord doesn't tell it. */
async function nameOf(id: string, { client, guild }: Interaction): Promise<string | undefined> {
  if (id === client.user.id) return client.user.displayName;
  const member = await guild?.members.fetch(id).catch(() => undefined);
  return (member ?? (await client.users.fetch(id).catch(() => undefined)))?.displayName;
}

/** The text with names in place of mentions. Discord sends no names with what is typed into a command. */
export async function named(text: string, interaction: Interaction): Promise<string> {
  const lookUps = mentionedUsers(text)
    .slice(0, maxLookUps)
    .map(async (id) => [id, await nameOf(id, interaction)] as const);
  const users = new Map(await withTimeout(lookUpTimeout, Promise.all(lookUps)));
  return withNames(text, { ...knownNames(interaction), user: (id) => users.get(id) });
}

/** The options with names in place of mentions, or without mentions where the definition says so. */
export async function namedOptions(
  given: RawOptions,
  { options }: Callable,
  interaction: Interaction,
): Promise<RawOptions> {
  const entries = [...given].map(async ([name, value]): Promise<[string, RawValue]> => {
    const option = options[name];
    if (option?.type !== "string" || typeof value !== "string") return [name, value];
    const { withoutMentions: without } = option;
    return [name, without ? leftOut[without](value) : await named(value, interaction)];
  });
  return new Map(await Promise.all(entries));
}
