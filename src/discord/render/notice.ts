import { ComponentType } from "discord.js";
import { limits, shorten } from "./limits.ts";
import type { RenderedMessage } from "./render.ts";

/** The texts of a message as one, for a notification. Discord shows no words of a message that is made of components. */
export function noticeOf({ components: [{ components }] }: Pick<RenderedMessage, "components">): string {
  const texts = components.flatMap((part) => (part.type === ComponentType.TextDisplay ? part.content : []));
  return shorten(texts.join("\n"), limits.content);
}
