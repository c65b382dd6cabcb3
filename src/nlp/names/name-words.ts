import { fold } from "../english/tokens.ts";

/** Words before a name that are no part of it. */
const titles: ReadonlySet<string> = new Set(
  `mr mrs ms miss dr sir lord lady madame monsieur mademoiselle herr frau king queen prince princess duke duchess emperor
  empress baron baroness count countess earl viscount marquis tsar czar president general colonel captain major marshal
  admiral lieutenant sergeant serjeant senator governor bishop archbishop cardinal pope saint st father mother brother
  sister uncle aunt secretary commissioner representative professor judge chancellor minister premier comrade reverend
  rev gen col capt lt prof hon`.split(/\s+/),
);

/** What bodies of people are called. */
const bodies =
  /^(?:academy|administration|agency|army|assembly|association|bank|board|bureau|cabinet|chamber|church|cheka|college|commissariat|commission|committee|company|confederation|conference|congress|corporation|council|court|department|directorate|exchequer|factory|federation|foundation|government|guild|hospital|house|institute|league|legion|ministry|mission|museum|navy|newspaper|office|order|organi[sz]ation|parliament|party|police|politburo|school|secretariat|senate|service|society|synod|times|treasury|tribunal|union|university|works)s?$/;

/** "Mr." → "mr" */
function bare(word: string): string {
  return fold(word).replace(/\.$/, "");
}

/** "Mr.", "Queen" */
export function isTitle(word: string): boolean {
  return titles.has(bare(word));
}

/** "Committee", "Ministries" */
export function isBody(word: string): boolean {
  return bodies.test(fold(word));
}

/** "NKVD"; no Roman number, and not "AD". */
export function isAcronym(word: string): boolean {
  return /^\p{Lu}{2,}$/u.test(word) && !/^(?:[IVXLC]+|AD|BCE?|CE)$/.test(word);
}
