import { stopWords } from "../../../nlp/english/stop-words.ts";
import { lowerWords } from "../../utterance/utterance.ts";

/** Words of a request to be shown a place. Beside a reference, these and stop words ask for nothing else. */
const lookUpWords = new Set(
  `find show list give gimme lemme u print display open jump take put pull bring grab fetch aloud dont tell see read look search quote quotes quotation line lines bit part piece passage sentence sentences
  paragraph para text full entire complete exact exactly original post paste want need like know help
  somebody someone please pls plz thanks thank thx ty hi hello hey ok okay sorry whats wheres whos thats im
  say says said saying write writes wrote written words word phrase go goes going begin begins start starts end ends
  attached attach belong belongs stand stands appear appears come comes located placed point points mark marks marked
  refer refers pertain relate relates cover covers support supports mention mentions mentioned page place spot number
  numbers cite cites cited citing source sources reference references body content contents contain contains
  compare comparison contrast difference differences differ
  explain explains exist book article archive author work finish continue continues rest`
    .split(/\s+/)
    .filter(Boolean),
);

/** True if the rest of a clause, without its reference, has only words of a request to be shown the place. */
export function onlyAsksForPlace(rest: string): boolean {
  return lowerWords(rest).every((word) => stopWords.has(word) || lookUpWords.has(word));
}

/** Words that ask what a place is about, except beside a question word: "when did that happen in ¶4?" is a question. */
const aboutWords = /\b(?:happens?|happened|means?|meaning|discuss(?:es)?|describes?|talks?|understand)\b/giu;
const questionWords = /\b(?:who\w*|when|where|why|how)\b/iu;

/** Asks for the people or the dates of a place, which its paragraph shows: "who are the people in paragraph 5". */
const presenceWords =
  /\b(?:who(?:['’]?s| (?:is|are|was|were))|(?:which|what)(?: (?:is|are|was|were))?)(?: (?:the|this|that|these|those|all))? (?:person|persons|people|guy|man|woman|names?|dates?|years?)\b/giu;

/** A clause without the words that ask what a place says or is about. */
export function withoutAboutWords(clause: string): string {
  const rest = withoutSummaryWords(clause).replace(presenceWords, " ");
  return questionWords.test(rest) ? rest : rest.replace(aboutWords, " ");
}

/** True if the rest of a clause, without its reference, only asks what the place says or is about. */
export function onlyAsksWhatPlaceSays(rest: string): boolean {
  return onlyAsksForPlace(withoutAboutWords(rest));
}

/** Words that ask for a summary or a paraphrase. */
const summaryWords = new RegExp(
  `\\b(?:${[
    "(?:(?:short|brief|quick) )?summ?[ae]r(?:y|ies|i[sz](?:e|es|ed|ing|ation))",
    "sum(?:med|ming)? up",
    "tl;? ?dr",
    "gist|synopsis|recap|overview|rundown|condense|simplify|shorten|paraphrase",
    "(?:short|shorter|brief) version",
    "(?:main|key|basic) (?:points?|ideas?|message)",
    "in (?:short|brief|a nutshell|a sentence|one sentence)",
    "in (?:your own|other|simple|simpler|plain) (?:words|terms|english)",
  ].join("|")})\\b`,
  "giu",
);

/** A message without the words that ask for a summary or a paraphrase. */
function withoutSummaryWords(message: string): string {
  return message.replace(summaryWords, " ");
}

/** True if a message asks for a summary or a paraphrase. */
export function asksForSummary(message: string): boolean {
  return withoutSummaryWords(message) !== message;
}
