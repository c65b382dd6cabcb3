import type { Chapter, Text } from "../../document/model.ts";
import { cardinalPattern, ordinalPattern } from "../../nlp/english/number-words.ts";
import { stopWords } from "../../nlp/english/stop-words.ts";
import { lowerWords } from "../utterance/utterance.ts";
import { GuardedPattern } from "./guarded-pattern.ts";
import { chapterMentionIn } from "./look-up/chapter-mention.ts";
import { paragraphIn } from "./look-up/paragraph-look-up.ts";

/** The parts of a text that can be counted. */
export type CountedThing =
  | "notes"
  | "paragraphs"
  | "chapters"
  | "sentences"
  | "words"
  | "pages"
  | "verses"
  | "people"
  | "dates"
  | "years";

/** A request for a number that is computed: "how many footnotes are there", "how often is Kirov mentioned". */
export type CountRequest =
  | {
      readonly kind: "things";
      readonly thing: CountedThing;
      /** The paragraphs in which it is counted, by their ordinals; by default all. */
      readonly ordinals?: readonly number[] | undefined;
      /** The name of the place in which it is counted. */
      readonly place?: string | undefined;
    }
  | {
      /** Asks for the number of mentions, or for their places: "which paragraphs mention Kirov?". */
      readonly kind: "mentions" | "places";
      /** The word or name that is mentioned. */
      readonly words: string;
    };

const things: readonly (readonly [thing: CountedThing, words: RegExp])[] = [
  ["notes", /^(?:(?:foot|end)?notes?|fns?|references|citations)$/u],
  ["paragraphs", /^(?:paragraphs?|paras?)$/u],
  ["chapters", /^(?:chapters?|sections?)$/u],
  ["sentences", /^sentences?$/u],
  ["words", /^words?$/u],
  ["pages", /^pages?$/u],
  ["verses", /^verses?$/u],
  ["people", /^(?:people|persons?|names?|characters?|individuals?|figures?|institutions?)$/u],
  ["dates", /^dates?$/u],
  ["years", /^years?$/u],
];

const asksAmount =
  /\b(?:how many|how much|(?:the )?(?:total )?(?:number|amount|count) of|count(?: up)?(?: all)?(?: of)?)\s+(?:of\s+)?(?:the\s+|all\s+(?:the\s+)?|different\s+|individual\s+)*(?<noun>\p{L}+)/iu;

/** Asks for the footnotes of a place rather than for their number: "which notes are in paragraph 5". */
const asksForNotes = /\b(?<noun>(?:foot|end)notes?|notes?|fns?)\b/iu;

/** Words beside a counted thing that ask nothing else. */
const besideCount = new Set(
  `text book work article document passage excerpt whole entire altogether total overall included contain contains contained
  long tell know please mention mentions mentioned name names named appear appears occur occurs listed cited given present
  number count different there list show give`.split(/\s+/),
);
/** Words that show that people are counted as names of the text, not in a story that it tells. */
const saysNamed =
  /\b(?:named|mentioned|listed|appear\w*|occurs?|there (?:are )?in|in (?:the|this) (?:text|book|work))\b/iu;
/** Things that stories have too, so that the text has to be mentioned. */
const ambiguous: ReadonlySet<CountedThing> = new Set(["people", "years"]);

function asksNothingElse(rest: string): boolean {
  return lowerWords(rest).every((word) => stopWords.has(word) || besideCount.has(word));
}

/** "in paragraph 5", "the last paragraph". */
const paragraphPlace = new RegExp(
  `(?:(?:the\\s+)?${ordinalPattern}\\s+para(?:graph)?|(?:\\b(?:paragraph|para\\.?)|[¶§])\\s*${cardinalPattern})\\b`,
  "iu",
);

/** The paragraphs that the rest of a request names. */
function placeIn(
  rest: string,
  text: Text,
  current: Chapter | undefined,
): { readonly ordinals: readonly number[]; readonly place: string; readonly rest: string } | undefined {
  const mention = chapterMentionIn(rest, text, current);
  if (mention && mention.chapters.length === 1) {
    const names = new Set(mention.chapters.map(({ name }) => name));
    const inside = text.paragraphs.filter(({ chapter }) => chapter && names.has(chapter.name));
    return {
      ordinals: inside.map(({ ordinal }) => ordinal),
      place: [...names].join(", "),
      rest: mention.rest,
    };
  }
  const [place = ""] = paragraphPlace.exec(rest) ?? [];
  const paragraph = place === "" ? undefined : paragraphIn(place, text, undefined);
  if (!paragraph || paragraph.ordinals.length !== 1) return undefined;
  return { ordinals: paragraph.ordinals, place: `¶${paragraph.number}`, rest: rest.replace(place, " ") };
}

function thingsIn(message: string, text: Text, current: Chapter | undefined): CountRequest | undefined {
  const asked = asksAmount.exec(message);
  const found = asked ?? asksForNotes.exec(message);
  const noun = found?.groups?.["noun"]?.toLowerCase() ?? "";
  const [thing] = things.find(([, words]) => words.test(noun)) ?? [];
  if (!found || thing === undefined) return undefined;
  const rest = `${message.slice(0, found.index)} ${message.slice(found.index + found[0].length)}`;
  if (ambiguous.has(thing) && !saysNamed.test(rest)) return undefined;
  if (asked && asksNothingElse(rest)) return { kind: "things", thing };
  const place = placeIn(rest, text, current);
  if (!place || !asksNothingElse(place.rest)) return undefined;
  return { kind: "things", thing, ordinals: place.ordinals, place: place.place };
}

const times = String.raw`(?:how (?:many times|often|frequently)|(?:the )?number of times|count (?:how (?:many times|often)|the times)(?: that)?)`;
const mentioned = String.raw`(?:mentioned|named|cited|used|referred to|said|brought up|written|referenced)`;
const appears = String.raw`(?:appears?|occurs?|comes? up|shows? up|turns? up|gets? (?:a )?mention(?:ed)?|is mentioned|are mentioned|stands?|crops? up)`;
const theWord = String.raw`(?:the (?:word|name|term|phrase|expression)\s+)?`;
const inText = String.raw`(?:\s+(?:in (?:it|here|(?:the|this) (?:whole |entire )?(?:text|book|work|article|passage|excerpt))|here|altogether|in total|overall|by name))*`;

/** A pattern for a message that has nothing but this form and polite words. */
function wholeMessage(form: string): RegExp {
  return new RegExp(
    `^(?:(?:and|so|ok|please|can you|could you|tell me|do you know)[\\s,]+)*${form}(?:\\s+please)?\\W*$`,
    "iu",
  );
}

const asksForCount = /how (?:many|often|frequently)|number of|\b(?:count|list|show|find)\b/i;
/** The forms of a request for the mentions of a word, with the group "words". */
const mentionForms: readonly GuardedPattern[] = [
  `${times} (?:is|are|was|were|has|have) ${theWord}(?<words>.+?)(?: been)? ${mentioned}${inText}`,
  `${times} (?:does|do|did) ${theWord}(?<words>.+?) ${appears}${inText}`,
  `${times} (?:does|do) (?:it|the (?:text|book|author|article)|he|she|they) (?:mention|name|use|say|cite|refer to|write) ${theWord}(?<words>.+?)${inText}`,
  `how many (?:mentions|occurrences|instances) (?:of|are there of|does it have of) ${theWord}(?<words>.+?)(?: are there)?${inText}`,
  `(?:the )?number of (?:mentions|occurrences|instances) of ${theWord}(?<words>.+?)${inText}`,
  `how many (?:sentences|paragraphs|places|passages) (?:mention|name|have|contain|use) ${theWord}(?<words>.+?)${inText}`,
  `(?:count|list|show|find)(?: me)?(?: all| every| the)* (?:mentions?|occurrences?|instances?) of ${theWord}(?<words>.+?)${inText}`,
].map((form) => new GuardedPattern(asksForCount, wholeMessage(form)));

const division = String.raw`(?:para(?:graph)?s?|passages?|places?|sentences?|chapters?|pages?|parts?)`;

/** The forms of a request for the places where a word is mentioned, with the group "words". */
const placeForms: readonly GuardedPattern[] = [
  `(?:in )?(?:which|what) ${division} (?:(?:is|are|was|were) (?:it|that) that )?(?:mentions?|names?|contains?|uses?|refers? to|(?:has|have)(?= (?:the (?:word|name|term|phrase)|["“‘'«]))) ${theWord}(?<words>.+?)${inText}`,
  `(?:in )?(?:which|what) ${division} (?:is|are|was|were) ${theWord}(?<words>.+?) ${mentioned}${inText}`,
  `where(?: exactly| else)? (?:is|are|was|were) ${theWord}(?<words>.+?) (?:mentioned|named|referred to|brought up)${inText}`,
  `where(?: exactly| else)? (?:does|do|did) (?:it|the (?:text|book|author|article)|he|she|they) (?:mention|name|refer to|use) ${theWord}(?<words>.+?)${inText}`,
  String.raw`where(?: exactly| else)? (?:does|do|did) (?:the (?:word|name|term|phrase)\s+(?<words>.+?) ${appears}|(?<others>.+?) (?:come up|get mentioned))${inText}`,
].map(
  (form) =>
    new GuardedPattern(
      /mention|name|contain|use|refer|brought|come up|the (?:word|name|term|phrase)/i,
      wholeMessage(form),
    ),
);

function wordsOf(forms: readonly GuardedPattern[], message: string): string | undefined {
  for (const form of forms) {
    const { words, others = "" } = form.exec(message.trim())?.groups ?? {};
    const bare = (words ?? others)
      .replace(/^(?:the|an?)\s+(?=\S)/iu, "")
      .replace(/^["“‘'«]+|["”’'»]+$/gu, "")
      .trim();
    if (bare !== "") return bare;
  }
  return undefined;
}

function mentionsIn(message: string): CountRequest | undefined {
  const counted = wordsOf(mentionForms, message);
  if (counted !== undefined) return { kind: "mentions", words: counted };
  const placed = wordsOf(placeForms, message);
  return placed === undefined ? undefined : { kind: "places", words: placed };
}

/**
 * The number that a message asks for, if it can be computed from the text's structure or its words. Returns undefined
 * for any other message, such as "how many people died?".
 *
 * @param current the chapter shown last
 */
export function countRequestIn(message: string, text: Text, current?: Chapter): CountRequest | undefined {
  return mentionsIn(message) ?? thingsIn(message, text, current);
}
