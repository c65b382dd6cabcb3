import type { Library } from "../../retrieval/library.ts";
import { lookUpIn } from "../../dialogue/intent/look-up.ts";
import { spelledOut } from "../../dialogue/utterance/abbreviations.ts";
import { pronounIn } from "../../dialogue/coreference/pronouns.ts";
import { looksLikeQuestion } from "../../dialogue/utterance/question.ts";
import type { Reply } from "../../dialogue/reply/reply.ts";
import { defaultLimit } from "../../dialogue/request.ts";
import { respond } from "./respond.ts";
import { bare, contentOf } from "../../dialogue/utterance/said.ts";

/** The confidence from which a question is answered that nobody put to us, 0…1: higher than for one that was. */
const unpromptedThreshold = 0.8;

/** A question with fewer words that carry a subject hardly says what it is about. */
const fewestContent = 2;

/** "can anyone explain why …?" is put to the room. */
const toTheRoom =
  /^(?:(?:does|do|can|could|would|is there)? ?(?:anyone|anybody|someone|somebody)(?: here| else)? (?:explain|know|knows|remember|remembers|tell me|tell us|understand|understands|who knows)\s+)/;

/** Who asks so, asks people: of themselves, of the others or of what both are busy with. */
const amongPeople =
  /\b(?:i|i'm|i've|me|my|mine|we|us|our|ours|you|your|yours|y'all|guys|anyone|anybody|someone|somebody|everyone|everybody|folks|today|tomorrow|tonight|yesterday|weekend|homework|class|meeting|session|zoom|discord|server|channel|bot|ibid|chapter|reading|book|author|edition|last (?:night|week|time))\b/;

/** "Anna, who was he?" */
const toSomebody = /^(?:(?:hey|hi|yo|so|ok)\s+)?\p{Lu}\p{L}+\s*,/u;

/** Whether a message asks the room something that is complete in itself, about what may be in a text. */
function asksTheRoom(message: string): boolean {
  const said = spelledOut(bare(message)).replace(toTheRoom, "");
  return (
    looksLikeQuestion(said.endsWith("?") || !message.includes("?") ? said : `${said}?`) &&
    !toSomebody.test(message) &&
    !amongPeople.test(said) &&
    pronounIn(said) === undefined &&
    contentOf(said).length >= fewestContent
  );
}

/**
 * What Ibid says to a message that nobody put to it: an answer it is sure of, to a question to the room; else nothing.
 * What was said before has no say in it, since it was said to others.
 */
export function answerUnprompted(words: string, library: Library): Reply | undefined {
  if (!asksTheRoom(words) || lookUpIn(words, library.index().text)) return undefined;
  const reply = respond({ words, limit: defaultLimit }, library);
  return reply.kind === "answer" && reply.confidence >= unpromptedThreshold ? reply : undefined;
}
