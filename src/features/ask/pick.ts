import { excerptsOf, type Turn } from "../../dialogue/context/history.ts";
import type { Reply } from "../../dialogue/reply/reply.ts";
import type { Utterance } from "../../dialogue/utterance/utterance.ts";
import type { Text } from "../../document/model.ts";
import { surroundingsReply } from "../look-up/paragraph.ts";

const positions = ["first", "second", "third", "fourth", "fifth"];

/** "the second one", "no, the last one", "show me the first passage". */
const choice = new RegExp(
  `^(?:no[,\\s]+)?(?:(?:show|open|read|give)(?: me)? )?(?:the )?(?<position>${positions.join("|")}|last) (?:one|excerpt|passage|quote|result)(?: again)?$`,
  "iu",
);

/**
 * One of several excerpts that were shown last, with the sentences around it. Returns undefined for any other message, and
 * where fewer were shown.
 */
export function pickedReply({ core }: Utterance, history: readonly Turn[], text: Text): Reply | undefined {
  const position = choice.exec(core)?.groups?.["position"]?.toLowerCase();
  const shown = excerptsOf(text, history.at(-1));
  if (position === undefined || shown.length < 2) return undefined;
  const picked = position === "last" ? shown.at(-1) : shown[positions.indexOf(position)];
  return picked && surroundingsReply(picked);
}
