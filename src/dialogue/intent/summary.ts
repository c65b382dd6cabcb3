import type { Reply } from "../reply/reply.ts";

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

/** What a message says beside that. */
export function withoutSummaryWords(message: string): string {
  return message.replace(summaryWords, " ");
}

/** Whether a message asks for a summary or a paraphrase. */
export function asksForSummary(message: string): boolean {
  return withoutSummaryWords(message) !== message;
}

/** A place that is shown to somebody who asked for a summary of it. */
export function insteadOfSummary(reply: Reply): Reply {
  if (reply.kind !== "paragraph" && reply.kind !== "note") return reply;
  return { ...reply, say: ["I don't summarise, I only quote.", reply.say].filter(Boolean).join("\n") };
}
