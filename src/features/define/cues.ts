import type { Range } from "../../document/model.ts";
import { isDefinedAt } from "../../retrieval/ranking/definitions.ts";

/** The words of a sentence before and after an occurrence of a term. */
interface Surroundings {
  readonly before: string;
  readonly after: string;
}

/** A construction with which texts explain a term. */
interface Cue {
  readonly before?: RegExp;
  readonly after?: RegExp;
}

const openingQuote = `["“”„«'‘’]?`;
const closingQuote = `["“”»'’‘]?`;
const article = String.raw`(?:an?|the)\s+`;

/** "That is" in the languages whose texts are most often read. */
const thatIs = String.raw`(?:that is(?: to say)?|i\.\s?e\.|in other words|namely|das heißt|d\.\s?h\.|c[’']est-à-dire|es decir|o sea|cioè|то есть|т\.\s?е\.)`;

/** Two to eighty characters of a gloss, up to the punctuation that closes it. A list goes on with "and" or "or". */
const gloss = String.raw`[^.,;:()—–]{2,80}(?:[.;:)—–]|,(?!\s+(?:and|or)\b))`;

/** The constructions, the clearest first. */
const cues: readonly (readonly Cue[])[] = [
  [
    {
      after: new RegExp(
        String.raw`^${closingQuote}\s+(?:means?|meant|denote[sd]?|signif(?:y|ies|ied)|refer(?:s|red)? to|designate[sd]?|st(?:ands?|ood) for|(?:is|was|are|were) (?:called|defined as|the (?:name|term|word) (?:for|of)))\b`,
        "iu",
      ),
    },
    {
      after: new RegExp(
        String.raw`^${closingQuote},?\s*[(—–]?\s*(?:${thatIs}|literally|meaning|which means)(?=[\s,])`,
        "iu",
      ),
    },
    {
      before: new RegExp(
        String.raw`\b(?:(?:is|was|are|were|be|been|being|so|often|usually|also|commonly|then|now)[\s-]+(?:called|known as|termed|named|styled|dubbed|nicknamed)|so-called|the (?:term|word|name)|what (?:is|was|they|he|she|we) (?:is |was )?(?:called|known as)|referred to as)\s+(?:${article})?${openingQuote}$`,
        "iu",
      ),
    },
  ],
  [
    {
      before: new RegExp(
        String.raw`(?<!(?:^|\s)(?:he|she|they|it|i|we|you|who|ha[sd]|have|to)),?\s+(?:called|named|known as|so-called)\s+${openingQuote}$`,
        "iu",
      ),
    },
    { before: new RegExp(String.raw`(?<=[\s,(])${thatIs},?\s+(?:${article})?${openingQuote}$`, "iu") },
    { before: /\p{L}\s+\(["“„«]?$/u, after: /^["”“»]?\)/u },
    { after: new RegExp(String.raw`^${closingQuote}\s*\((?!see\b|cf\b)["“„«]?\p{L}[^()]{2,80}\)`, "iu") },
    {
      after: new RegExp(
        String.raw`^${closingQuote}\s+(?:is|was|are|were)\s+(?:an?|one of|any|what|those who)\s`,
        "iu",
      ),
    },
    {
      before: new RegExp(String.raw`,\s+or\s+(?:${article})?${openingQuote}$`, "iu"),
      after: /^["”“»]?[,.;:)]/u,
    },
    { after: new RegExp(String.raw`^${closingQuote},\s+or\s+(?!not\b)\S+(?:\s+\S+){0,3}?[,.;:)]`, "iu") },
  ],
  [
    { after: new RegExp(String.raw`^${closingQuote},\s+(?:an?|the|one of)\s+${gloss}`, "iu") },
    { after: new RegExp(String.raw`^${closingQuote}\s*[—–]\s*(?:an?|the|one of)\s+${gloss}`, "iu") },
  ],
];

/** An adverbial before the comma that follows the term, as in "At the congress, the delegates voted." */
const adverbial =
  /^\P{L}*(?:after|along|although|among|as|at|because|before|beside|between|beyond|by|despite|during|for|from|if|in|inside|into|like|near|of|on|once|outside|over|since|through|throughout|to|toward|under|unlike|until|upon|when|where|while|with|within|without)\b[^,;:]*$/iu;

function matches({ before, after }: Cue, surroundings: Surroundings): boolean {
  return (
    (before === undefined || before.test(surroundings.before)) &&
    (after === undefined || after.test(surroundings.after))
  );
}

/**
 * The clearness with which a sentence explains a term: 3 says what it means, 2 says what it is or how it is called, 1 has an
 * apposition. 0 if it doesn't explain it.
 *
 * @param term its range in the text of the paragraph
 */
export function clearness(text: string, sentence: Range, term: Range): number {
  const before = text.slice(sentence.start, term.start);
  const after = text.slice(term.end, sentence.end);
  const rank = cues.findIndex((equals) => equals.some((cue) => matches(cue, { before, after })));
  const isName = /^\p{Lu}/u.test(text.slice(term.start, term.end)) && before.trim() !== "";
  const isAdverbial = /^["”»]?,/u.test(after) && adverbial.test(before);
  if (isAdverbial && (rank === -1 || rank > 0)) return 0;
  if (rank !== -1) return cues.length - rank;
  return isName && isDefinedAt(text, term) ? 1 : 0;
}
