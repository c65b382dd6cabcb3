import { remember, type Turn } from "../../dialogue/context/history.ts";
import type { Answer } from "../../features/command/command.ts";
import type { Library } from "../../retrieval/library.ts";
import type { RequestContext } from "../context.ts";
import { channelKey } from "../conversation/conversations.ts";
import type { RepliableInteraction } from "./deliver.ts";

/** The conversation that an interaction continues. */
export interface Conversation {
  readonly history: readonly Turn[];
  /** Remembers an answer as the next turn, and returns it. @param library the texts of the place */
  readonly remembered: (answer: Answer, library: Library) => Answer;
}

/**
 * The conversation that an interaction continues. Counts as addressing the bot.
 *
 * @param messageHistory the turns up to the message whose component was used
 */
export function conversationOf(
  { channelId, channel, user }: RepliableInteraction,
  { conversations, cooldown }: RequestContext,
  messageHistory?: readonly Turn[],
): Conversation {
  cooldown.waiveMessages(channelId ?? "");
  const key = channelKey(channelId ?? "", channel?.isThread() ?? false, user.id);
  const history = messageHistory ?? conversations.get(key) ?? [];
  return {
    history,
    remembered: (answer, library) => {
      if (answer.kind !== "form") conversations.set(key, remember(history, answer), library.index().text.id);
      return answer;
    },
  };
}
