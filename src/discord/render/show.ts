import { fullNames } from "../../features/command/command.ts";
import type { Reply } from "../../dialogue/reply/reply.ts";
import type { RequestContext } from "../context.ts";
import { withCommandLinks } from "./command-links.ts";
import { render, type RenderedMessage } from "./render.ts";

/** Renders a reply, with links to the commands that it names. @param question the question to repeat above it */
export function show(
  reply: Reply,
  { services, commandIds }: Pick<RequestContext, "services" | "commandIds">,
  question?: string,
): RenderedMessage {
  const message = render(reply, question);
  if (!reply.linksCommands) return message;
  return withCommandLinks(message, commandIds, new Set(services.commands.flatMap(fullNames)));
}
