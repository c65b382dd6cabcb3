import { textReply, type Reply } from "../../dialogue/reply/reply.ts";
import { callablesOf, type Command } from "../../features/command/command.ts";
import { localized } from "../../shared/locale/message.ts";

/** The commands whose words a message can ask for, too, so that it is answered: "/paragraph 4". */
const answered: ReadonlySet<string> = new Set(["ask", "help", "paragraph", "footnote", "quote"]);

/** The reply to a command that was typed as a message, such as "/find harvest", with a link to it. Undefined for other messages. */
export function typedCommandReply(words: string, commands: readonly Command[]): Reply | undefined {
  const [, name = "", sub = ""] = /^[/!]([a-z]+)(?:\s+([a-z]+))?/u.exec(words.toLowerCase()) ?? [];
  const command = commands.find((each) => each.name === name);
  if (!command || answered.has(name)) return undefined;
  const isCallable = command.subcommands && callablesOf(command).some((callable) => callable.name === sub);
  const called = isCallable ? `/${name} ${sub}` : `/${name}`;
  return { ...textReply(localized("discord-typed-command", { command: called })), linksCommands: true };
}
