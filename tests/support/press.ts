import type { TextAction } from "../../src/dialogue/reply/button-action.ts";
import type { Button, Reply } from "../../src/dialogue/reply/reply.ts";
import { textActionReply } from "../../src/features/ask/text-action.ts";
import type { Library } from "../../src/retrieval/library.ts";

/** The action of a button that refers to a text. Throws for other buttons. */
export function textActionOf({ label, action }: Button): TextAction {
  if (!action || !("fingerprint" in action)) throw new Error(`"${label}" doesn't refer to a text`);
  return action;
}

/** The reply to a button that refers to a text. */
export async function press(button: Button | undefined, library: Library): Promise<Reply> {
  if (!button) throw new Error("There is no such button");
  return textActionReply(textActionOf(button), library);
}
