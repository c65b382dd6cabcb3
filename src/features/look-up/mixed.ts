import type { Text } from "../../document/model.ts";
import { onlyAsksForPlace } from "../../dialogue/intent/look-up/place-words.ts";
import { lookUpIn, type LookUp } from "../../dialogue/intent/look-up/look-up.ts";
import { notFoundReply, quoteReply, type Reply } from "../../dialogue/reply/reply.ts";

/** The most places of one message. */
const mostPlaces = 5;

/** Between the places of a list. */
const between = /\s*(?:[,;&+]|\band\b)\s*/iu;

/** A further number of the same kind: "3" in "paragraphs 2, 3 and note 33". */
const onlyNumber = /^\d+(?:\s*[-–—]\s*\d+)?$/u;

/** The parts of a list of places, each with its word for what it counts. */
function partsOf(message: string): readonly string[] {
  const parts: string[] = [];
  for (const part of message.split(between).filter((each) => each !== "")) {
    const last = parts.at(-1);
    if (last !== undefined && onlyNumber.test(part)) parts[parts.length - 1] = `${last}, ${part}`;
    else parts.push(part);
  }
  return parts;
}

/** The places of several kinds that a message asks for: "paragraph 2 and note 33". Undefined if that isn't all it does. */
export function mixedLookUps(message: string, text: Text): readonly LookUp[] | undefined {
  const parts = partsOf(message);
  if (parts.length < 2 || parts.length > mostPlaces + 1) return undefined;
  const lookUps = parts.map((part) => lookUpIn(part, text));
  // The rest may be "please".
  if (parts.some((part, index) => !lookUps[index] && !onlyAsksForPlace(part))) return undefined;
  const places = lookUps.flatMap((lookUp) => lookUp ?? []);
  return places.length > 1 && places.length <= mostPlaces ? places : undefined;
}

/** The replies of several places as one. */
export function mixedReply(replies: readonly Reply[], { footnoteBodies }: Text): Reply {
  const say = replies
    // A note without words is named by the citation of its sentence.
    .filter(({ kind }) => kind !== "note" || footnoteBodies.size > 0)
    .map((reply) => reply.say)
    .filter(Boolean)
    .join("\n");
  const excerpts = replies.flatMap((reply) => reply.excerpts);
  if (excerpts.length === 0) return notFoundReply(say);
  return quoteReply({ kind: "paragraph", say, excerpts, layout: "even", buttons: [] });
}
