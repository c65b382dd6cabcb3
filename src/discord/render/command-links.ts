import { ComponentType } from "discord.js";
import type { RenderedMessage } from "./render.ts";

/** The name of a command in escaped words: "/note add" or "/ask". */
const commandName = /(?<![\w<])\/([a-z]+)(?: ([a-z]+))?/g;

/**
 * Replaces the names of commands in a message by links that call them.
 *
 * @param ids the ids of the commands by name
 * @param callables the full names that can be called: "ask", "note add"
 */
export function withCommandLinks(
  message: RenderedMessage,
  ids: ReadonlyMap<string, string>,
  callables: ReadonlySet<string>,
): RenderedMessage {
  const link = (found: string, name: string, sub: string | undefined) => {
    const id = ids.get(name);
    if (id === undefined) return found;
    if (sub !== undefined && callables.has(`${name} ${sub}`)) return `</${name} ${sub}:${id}>`;
    return callables.has(name) ? `</${name}:${id}>${sub === undefined ? "" : ` ${sub}`}` : found;
  };
  const [container] = message.components;
  const components = container.components.map((part) =>
    part.type === ComponentType.TextDisplay
      ? { ...part, content: part.content.replace(commandName, link) }
      : part,
  );
  return { ...message, components: [{ ...container, components }] };
}
