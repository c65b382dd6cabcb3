import { memoizeLast } from "../../shared/memoize.ts";

/** Chat abbreviations and words written without their apostrophe. */
const abbreviations: Readonly<Record<string, string>> = {
  u: "you",
  r: "are",
  ur: "your",
  youre: "you're",
  im: "i'm",
  its: "it's",
  thats: "that's",
  whats: "what's",
  wats: "what's",
  wat: "what",
  wut: "what",
  whos: "who's",
  wheres: "where's",
  hows: "how's",
  gimme: "give me",
  lemme: "let me",
  ive: "i've",
  nite: "night",
  gotta: "got to",
  wanna: "want to",
  em: "them",
  sm: "so much",
  tmrw: "tomorrow",
  tmr: "tomorrow",
  thankyou: "thank you",
  ty: "thank you",
  tysm: "thank you so much",
  np: "no problem",
  wyd: "what are you doing",
  hru: "how are you",
  abt: "about",
  dyk: "do you know",
};

/** "didnt", "cant", "wont". */
const negation = /^(do|does|did|is|are|was|were|has|have|had|wo|would|could|should|ca)nt$/;

/** The number of messages and of their clauses whose expansion is kept: most rules of a message's intent ask for it. */
const keptMessages = 16;

/** A message in lower case, with straight apostrophes and abbreviations written out. */
export const expandAbbreviations = memoizeLast(keptMessages, (message) =>
  message
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(
      /(?<![\p{L}\p{N}'])\p{L}+(?![\p{L}\p{N}'])/gu,
      (word) => abbreviations[word] ?? word.replace(negation, "$1n't"),
    ),
);
