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
export function withoutSummaryWords(message: string): string {
  return message.replace(summaryWords, " ");
}

/** True if a message asks for a summary or a paraphrase. */
export function asksForSummary(message: string): boolean {
  return withoutSummaryWords(message) !== message;
}
