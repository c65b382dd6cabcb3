import type { Button, Reply } from "../../src/dialogue/reply/reply.ts";
import type { TextAction } from "../../src/dialogue/reply/button-action.ts";
import type { Library } from "../../src/retrieval/library.ts";
import { textActionReply } from "../../src/features/ask/text-action.ts";

/** What a button asks of the text. */
export function textStepOf({ label, action: step }: Button): TextAction {
  if (!step || !("fingerprint" in step)) throw new Error(`"${label}" asks nothing of the text`);
  return step;
}

/** Presses a button that asks something of the text. */
export function press(action: Button | undefined, library: Library): Reply {
  if (!action) throw new Error("There is no such button");
  return textActionReply(textStepOf(action), library);
}
