import { nearestReply } from "../../dialogue/policy/answer.ts";
import { quoteReply, textReply, type Button, type Reply } from "../../dialogue/reply/reply.ts";
import { mostListed } from "../../dialogue/request.ts";
import type { RankedExcerpt } from "../../retrieval/search-result.ts";
import type { Library } from "../../retrieval/library.ts";
import type { Text } from "../../document/model.ts";
import { excerptAround } from "../../document/excerpt.ts";
import { placeName } from "../../document/verses.ts";
import { checkQuotation, isShortEnough, type Verdict } from "./check.ts";
import { printedWord } from "./word-stream.ts";
import { wordingOf, type Difference, type ParagraphRange } from "./comparison.ts";
import type { QuotationMatch } from "./search.ts";
import { mostCells } from "./windows.ts";
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

/** The parts of the reply to one quotation. */
interface Findings {
  readonly lines: readonly string[];
  /** The lines that have words of the text. */
  readonly quotingLines: readonly string[];
  /** The sentences that it stands in, first those of the first place. */
  readonly sentences: readonly RankedExcerpt[];
}

function exactFindings(matches: readonly [QuotationMatch, ...QuotationMatch[]]): Findings {
  const [first] = matches;
  const omission = first.quoted.length > first.ranges.length ? "some" : "none";
  return {
    lines: [localized("quote-exact", { omission, places: matches.length }), ...bracketedLines(first)],
    quotingLines: [],
    sentences: matches.slice(0, mostMatches).flatMap((match) => sentencesOf(match, match.quoted)),
  };
}

/** True if a quotation differs from the text in capital letters only. */
function isCaseOnly({ quoted, wording }: Difference): boolean {
  return quoted !== wording && quoted.toLowerCase() === printedWord(wording).toLowerCase();
}

/** True for a difference in capitals only that somebody who types in small letters makes. Beside others it isn't worth a line. */
function isTypedInSmallLetters(difference: Difference): boolean {
  return isCaseOnly(difference) && difference.quoted === difference.quoted.toLowerCase();
}

/** The true wording of the whole match, on one line for each paragraph. */
function wordingLines({ ranges }: QuotationMatch): string[] {
  return `“${wordingOf(ranges)}”`.split("\n");
}

function alteredFindings(match: QuotationMatch): Findings {
  const { differences } = match;
  if (differences.every(isCaseOnly)) {
    const wording = wordingLines(match);
    const lines = [localized("quote-case"), ...wording, ...bracketedLines(match)];
    return { lines, quotingLines: wording, sentences: sentencesOf(match, match.quoted) };
  }
  const worthListing = differences.filter((difference) => !isTypedInSmallLetters(difference));
  const listed = worthListing.slice(0, mostDifferences).map(differenceLine);
  const more = worthListing.length - listed.length;
  const lines = [
    localized("quote-altered"),
    ...listed,
    ...(more > 0 ? [localized("quote-more", { count: more })] : []),
    ...bracketedLines(match),
  ];
  const differing = differences.flatMap(({ ranges }) => ranges);
  return { lines, quotingLines: listed, sentences: sentencesOf(match, differing) };
}

function reply({ lines, quotingLines, sentences }: Findings, buttons: readonly Button[]): Reply {
  const excerpts = sentences.slice(0, mostListed);
  const say = lines.join("\n");
  return quoteReply({ kind: "answer", say, quotingLines, excerpts, layout: "even", buttons });
}

function replyWithButtons(findings: Findings): Reply {
  const [lead] = findings.sentences;
  return reply(findings, lead ? answerButtons(lead.excerpt, findings.sentences.slice(mostListed)) : []);
}

/** The reply that tells the verdict on a quotation, and where it stands. Returns undefined if it is absent. */
function verdictReply(verdict: Verdict): Reply | undefined {
  switch (verdict.kind) {
    case "exact":
      return replyWithButtons(exactFindings(verdict.matches));
    case "altered":
      return replyWithButtons(alteredFindings(verdict.matches[0]));
    case "absent":
      return undefined;
  }
}

/** The reply that tells where a quotation stands, word for word or altered. Returns undefined if it is absent, or may be too long. */
export async function foundReply(quotation: string, texts: readonly Text[]): Promise<Reply | undefined> {
  return isShortEnough(quotation) ? verdictReply(await checkQuotation(quotation, texts)) : undefined;
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
  const told = verdictReply(verdict);
  if (told) return { verdict, reply: told };
  const asked = graphemePrefix(quotation, askedCharacters);
  const finding = { ...(await (await index.open()).ask(asked, mostListed)), confidence: 0 };
  return { verdict, reply: nearestReply(index.text, finding, mostListed, localized("quote-absent")) };
}

/** The length of the beginning of a quotation that stands above its verdict. */
const headingCharacters = 60;

/** The beginning of a quotation in quotation marks. */
function headingOf(quotation: string): string {
  const words = quotation.replace(/\s+/g, " ").trim();
  const beginning = graphemePrefix(words, headingCharacters);
  return `“${beginning}${beginning === words ? "" : "…"}”`;
}

/** The verdict on one of several quotations, with its places. */
function briefFindings(verdict: Verdict): Findings {
  if (verdict.kind === "absent")
    return { lines: [localized("quote-absent")], quotingLines: [], sentences: [] };
  if (verdict.kind === "altered") return alteredFindings(verdict.matches[0]);
  const { lines, ...findings } = exactFindings(verdict.matches);
  const [sentence = "", ...others] = lines;
  const places = new Set(findings.sentences.map(({ excerpt }) => placeName(excerpt)));
  const sentences = sentencesOf(verdict.matches[0], verdict.matches[0].quoted);
  return { ...findings, lines: [`${sentence} ${[...places].join(", ")}`, ...others], sentences };
}

/**
 * Checks the quotations of a message. Several get their verdicts below one another.
 *
 * @throws IbidError if one has too many words
 */
export async function checkedQuotations(quotations: readonly string[], library: Library): Promise<Reply> {
  const [first = ""] = quotations;
  if (quotations.length < 2) return (await checkedQuotation(first, library)).reply;
  const cells = mostCells / quotations.length;
  const findings = await Promise.all(
    quotations.map(async (words) => briefFindings(await checkQuotation(words, library.texts, cells))),
  );
  const headings = quotations.map(headingOf);
  const say = findings.map(({ lines }, index) => [headings[index], ...lines].join("\n")).join("\n\n");
  const quotingLines = findings.flatMap((each) => each.quotingLines);
  const sentences = findings.flatMap((each) => each.sentences);
  const verdicts =
    sentences.length === 0 ? textReply(say) : reply({ lines: [say], quotingLines, sentences }, []);
  return { ...verdicts, headings };
}
