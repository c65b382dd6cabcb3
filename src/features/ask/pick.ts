import { excerptsOf, type Turn } from "../../dialogue/context/history.ts";
import type { Reply } from "../../dialogue/reply/reply.ts";
import type { Utterance } from "../../dialogue/utterance/utterance.ts";
import type { Text } from "../../document/model.ts";
import { surroundingsReply } from "../look-up/paragraph.ts";

const positions = ["first", "second", "third", "fourth", "fifth"];

/** "the second one", "and the second?", "no, the last one", "show me the first passage", "what does the third say". */
const choice =
  /^(?:no[,\s]+)?(?:(?:show|open|read|give)(?: me)? |what (?:about|does|is) )?(?<article>the )?(?<position>first|second|third|fourth|fifth|last|[1-5](?:st|nd|rd|th))(?<noun> (?:one|excerpt|passage|quote|result))?(?: say| again)?$/iu;

/**
 * One of several excerpts that were shown last, with the sentences around it. Returns undefined for any other message, and
 * where fewer were shown.
 */
export function pickedReply({ core }: Utterance, history: readonly Turn[], text: Text): Reply | undefined {
  const { position = "", article, noun } = choice.exec(core)?.groups ?? {};
  const shown = excerptsOf(text, history.at(-1));
  if ((article ?? noun) === undefined || shown.length < 2) return undefined;
  const named = position.toLowerCase();
  const digits = Number.parseInt(named, 10);
  const index = Number.isNaN(digits) ? positions.indexOf(named) : digits - 1;
  const picked = named === "last" ? shown.at(-1) : shown[index];
  return picked && surroundingsReply(picked);
}
