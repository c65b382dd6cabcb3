import { nearestReply } from "../../dialogue/policy/answer.ts";
import { quoteReply, type Reply } from "../../dialogue/reply/reply.ts";
import { mostListed } from "../../dialogue/request.ts";
import type { RankedExcerpt } from "../../retrieval/search-result.ts";
import type { Library } from "../../retrieval/library.ts";
import { excerptAround } from "../../document/excerpt.ts";
import { checkQuotation, type Verdict } from "./check.ts";
import { wordingOf, type Difference, type ParagraphRange } from "./comparison.ts";
import type { QuotationMatch } from "./search.ts";
import { answerButtons } from "../../dialogue/reply/buttons.ts";
import { localized } from "../../shared/locale/message.ts";
import { graphemePrefix } from "../../shared/graphemes.ts";

/** The number of matches that the reply and its "More" button show. */
const mostMatches = 12;
/** The characters of an absent quotation by which the nearest passages are found. */
const askedCharacters = 300;
/** The number of differences that are listed; beyond that, the correct wording is easier to read. */
const mostDifferences = 8;

/** The whole sentences of a match, with the given ranges emphasised. */
function sentencesOf(
  { text, ranges }: QuotationMatch,
  emphasised: readonly ParagraphRange[],
): RankedExcerpt[] {
  return ranges.map(({ paragraph, start, end }) => ({
    excerpt: excerptAround(text, paragraph, { start, end }),
    emphasis: emphasised.filter((range) => range.paragraph === paragraph),
    score: 1,
  }));
}

function differenceLine(difference: Difference): string {
  const quoted = difference.quoted.replace(/\s+/g, " ");
  const wording = difference.wording.replace(/\s+/g, " ");
  if (quoted === "") return localized("quote-missing", { wording });
  return wording === ""
    ? localized("quote-added", { quoted })
    : localized("quote-different", { quoted, wording });
}

function bracketedLines({ bracketed }: QuotationMatch): string[] {
  if (bracketed.length === 0) return [];
  return [localized("quote-bracketed", { words: bracketed.map((words) => `“${words}”`).join(", ") })];
}

function exactReply(matches: readonly [QuotationMatch, ...QuotationMatch[]]): Reply {
  const [first] = matches;
  const omission = first.quoted.length > first.ranges.length ? "some" : "none";
  const sentences = matches.slice(0, mostMatches).flatMap((match) => sentencesOf(match, match.quoted));
  return matchReply(
    [localized("quote-exact", { omission, places: matches.length }), ...bracketedLines(first)],
    sentences,
  );
}

/** True if a quotation differs from the text in capital letters only. */
function isCaseOnly({ quoted, wording }: Difference): boolean {
  return quoted !== wording && quoted.toLowerCase() === wording.toLowerCase();
}

/** The true wording of the whole match, on one line for each paragraph. */
function wordingLines({ ranges }: QuotationMatch): string[] {
  return `“${wordingOf(ranges)}”`.split("\n");
}

function alteredReply(match: QuotationMatch): Reply {
  const { differences } = match;
  if (differences.every(isCaseOnly)) {
    const wording = wordingLines(match);
    const lines = [localized("quote-case"), ...wording, ...bracketedLines(match)];
    return matchReply(lines, sentencesOf(match, match.quoted), wording);
  }
  const listed = differences.slice(0, mostDifferences).map(differenceLine);
  const more = differences.length - listed.length;
  const lines = [
    localized("quote-altered"),
    ...listed,
    ...(more > 0 ? [localized("quote-more", { count: more })] : []),
    ...bracketedLines(match),
  ];
  const differing = differences.flatMap(({ ranges }) => ranges);
  return matchReply(lines, sentencesOf(match, differing), listed);
}

/** @param quotingLines those of the lines that have words of the text */
function matchReply(
  lines: readonly string[],
  sentences: readonly RankedExcerpt[],
  quotingLines: readonly string[] = [],
): Reply {
  const excerpts = sentences.slice(0, mostListed);
  const [lead] = excerpts;
  const actions = lead ? answerButtons(lead.excerpt, sentences.slice(mostListed)) : [];
  return quoteReply({
    kind: "answer",
    say: lines.join("\n"),
    quotingLines,
    excerpts,
    layout: "even",
    buttons: actions,
  });
}

/** The verdict on a quotation, and the reply that tells it. */
export interface CheckedQuotation {
  readonly verdict: Verdict;
  readonly reply: Reply;
}

/**
 * Checks a quotation and says where it stands. If it is absent, the nearest passages are behind a button.
 *
 * @param text the id of the text to search; by default all are searched, and the nearest passages are of the first
 * @throws IbidError if there are no words to check, or too many, or if there is no such text
 */
export async function checkedQuotation(
  quotation: string,
  library: Library,
  text?: string,
): Promise<CheckedQuotation> {
  const index = library.indexNamed(text);
  const verdict = await checkQuotation(quotation, text === undefined ? library.texts : [index.text]);
  switch (verdict.kind) {
    case "exact":
      return { verdict, reply: exactReply(verdict.matches) };
    case "altered":
      return { verdict, reply: alteredReply(verdict.matches[0]) };
    case "absent": {
      const asked = graphemePrefix(quotation, askedCharacters);
      const finding = { ...(await index.ask(asked, mostListed)), confidence: 0 };
      const say = localized("quote-absent");
      return { verdict, reply: nearestReply(index.text, finding, mostListed, say) };
    }
  }
}
