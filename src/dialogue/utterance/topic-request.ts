import { lowerCase } from "../../shared/lower-case.ts";

const source = String.raw`(?:it|this|that|he|she|they|you|u|the (?:text|book|work|author|article|passage|excerpt|chapter)|(?:this|that) (?:text|book|work|article|passage|excerpt|chapter))`;
const speaks = String.raw`(?:mentions?|discuss(?:es)?|cites?|names?|(?:talks?|speaks?|writes?|says?)(?: (?:anything|something|a word|much|more|a lot))?(?: (?:about|of|on))|refers? to|touch(?:es)? on|deals? with|covers?)`;
const passages = String.raw`(?:mentions?|references?|quotes?|quotations?|excerpts?|passages?|sentences?|lines?|parts?|bits?|places?|paragraphs?|info|information|details?|anything|something|everything|stuff|more)`;
const about = String.raw`(?:about|on|of|to|regarding|concerning|with|mentioning|where|that mentions?)`;
const politely = String.raw`(?:(?:please|pls|can you|could you|can i|i(?:'d| would) like (?:you )?to|i (?:want|need) (?:you )?to)\s+)*`;
const topic = String.raw`(?<topic>[\p{L}\p{N}].*?)`;
const inText = String.raw`(?:\s+(?:in (?:it|here|there|the (?:text|book|work|article|passage|excerpt|chapter)|this(?: \p{L}+)?)|here|anywhere|at all))*`;

/** The forms of a request for whatever a text says about something, in lower case, with the group "topic". */
const forms: readonly RegExp[] = [
  // "search for the harbour", "find harbour"
  `${politely}(?:search(?: (?:the text|it|here))?(?: for)?|look(?: (?:here|in it))? for|look up) (?:${passages} ${about} )?${topic}`,
  `${politely}find(?: me)? (?:(?:all|any|some|every|the) )*(?:${passages} ${about} )?${topic}`,
  // "give me something on the harbour", "any mention of the harbour"
  `${politely}(?:(?:show|give|get|read|have)(?: me)? )?(?:(?:is|are) there )?(?:(?:all|any|some|every|the) )*${passages} ${about} ${topic}`,
  // "does it say anything about the harbour", "what does the text say about the harbour"
  `(?:does|do|did) ${source} (?:ever |even |also )*${speaks} ${topic}`,
  `what (?:does|do|did|all does) ${source} (?:say|tell(?: us| me)?|write|know|have) (?:about|of|on) ${topic}`,
  `what(?: is|'s) (?:said|written|known|there) (?:about|of|on) ${topic}`,
  `where (?:does|do|did) ${source} ${speaks} ${topic}`,
  // "which paragraph talks about the harbour", "which pages are about the harbour"
  `(?:which|what) (?:${passages}|pages?|chapters?|sections?|verses?) (?:(?:is|are) (?:all )?about|${speaks}) ${topic}`,
  // "is the harbour mentioned", "where is the harbour mentioned"
  `(?:where )?(?:is|are|was|were) ${topic} (?:ever |even )?(?:mentioned|named|discussed|cited|talked about|spoken of|referred to|brought up)`,
  // "tell me about the harbour", "i want to know about the harbour"
  `${politely}(?:tell me|talk|know|learn|read|hear|ask)(?: (?:something|anything|everything|more|a bit|all))? (?:about|of|on) ${topic}`,
].map((form) => new RegExp(`^${form}${inText}$`, "du"));

/**
 * The words that a message asks to be searched for, whatever is said about them: "the harbour" in "does it say anything
 * about the harbour". Undefined for any other message.
 *
 * @param core see `Utterance`
 */
export function topicRequestedIn(core: string): string | undefined {
  const lower = lowerCase(core);
  for (const form of forms) {
    const found = form.exec(lower)?.indices?.groups?.["topic"];
    if (found) return core.slice(...found);
  }
  return undefined;
}
