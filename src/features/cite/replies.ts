import { lastExcerpts } from "../../dialogue/context/history.ts";
import { asRanked } from "../../dialogue/reply/excerpt-reference.ts";
import { quoteReply, type Reply, type ReplyFile } from "../../dialogue/reply/reply.ts";
import { wholeParagraph } from "../../document/excerpt.ts";
import type { Excerpt, Text } from "../../document/model.ts";
import { listOf } from "../../shared/locale/formats.ts";
import { localized } from "../../shared/locale/message.ts";
import type { CommandContext } from "../command/context.ts";
import { resolveParagraph } from "../look-up/paragraph.ts";
import { sentencesWith } from "../look-up/words.ts";
import { apa, bibtex, chicago, mla, ris, type Style } from "./styles.ts";
import { locatorOf, quotationOf, workOf, type Locator, type Work } from "./work.ts";

/** The facts that a citation usually has and that the file of a text doesn't state. */
function missingFrom(work: Work, { pages }: Text): string[] {
  const missing = [
    ...(work.authors.length === 0 ? [localized("request-missing-author")] : []),
    ...(work.year === undefined ? [localized("request-missing-year")] : []),
    ...(pages.length === 0 ? [localized("request-missing-pages")] : []),
  ];
  return missing.length === 0 ? [] : [localized("request-missing", { what: listOf(missing, "disjunction") })];
}

/** Citations in the styles of prose, each in a line. */
function proseLines(work: Work, locator: Locator | undefined, style: Style | undefined): string[] {
  const withPlace = ([entry, inText]: readonly [string, string]) =>
    locator ? localized("cite-entry", { entry, inText }) : entry;
  const lines = [
    { name: "Chicago", id: "chicago", line: chicago(work, locator) },
    { name: "MLA", id: "mla", line: withPlace(mla(work, locator)) },
    { name: "APA", id: "apa", line: withPlace(apa(work, locator)) },
  ];
  return lines
    .filter(({ id }) => style === undefined || id === style)
    .map(({ name, line }) => `${name}: ${line}`);
}

/** A citation for a program, as a file. */
function fileOf(
  work: Work,
  locator: Locator | undefined,
  { id }: Text,
  style: Style | undefined,
): ReplyFile | undefined {
  if (style === "bibtex") return { name: `${id}.bib`, content: bibtex(work, locator) };
  if (style === "ris") return { name: `${id}.ris`, content: ris(work, locator) };
  return undefined;
}

/**
 * The citation of an excerpt with its words as a quotation, or of a whole text. It has what the file of the text states, and
 * says what it lacks.
 *
 * @param style without it, the styles of prose
 */
export function citationReply(text: Text, excerpt: Excerpt | undefined, style?: Style): Reply {
  const work = workOf(text);
  const locator = excerpt && locatorOf(excerpt);
  const file = fileOf(work, locator, text, style);
  const quotation = excerpt ? [quotationOf(excerpt)] : [];
  const lines = [
    ...quotation,
    ...(file ? [String(file.content).trimEnd()] : proseLines(work, locator, style)),
    ...missingFrom(work, text),
    ...(excerpt ? [] : [localized("request-cite-passage")]),
  ];
  return quoteReply({
    kind: excerpt ? "paragraph" : "talk",
    say: lines.join("\n"),
    quotingLines: quotation,
    excerpts: excerpt ? [asRanked(excerpt)] : [],
    layout: excerpt ? "cited" : "even",
    buttons: [],
    ...(file && { files: [file] }),
  });
}

interface CiteOptions {
  readonly number: string | undefined;
  readonly words: string | undefined;
  readonly style: Style | undefined;
  readonly text: string | undefined;
}

/** The citation of a paragraph, or of what was shown last. */
export function citeReply({ number, words, style, text: id }: CiteOptions, context: CommandContext): Reply {
  const { text } = context.library.indexNamed(id);
  if (number === undefined) return citationReply(text, lastExcerpts(text, context.history ?? [])[0], style);
  const paragraph = resolveParagraph(text, number, context);
  const excerpt =
    words === undefined ? wholeParagraph(text, paragraph) : sentencesWith(text, paragraph, words);
  return citationReply(text, excerpt, style);
}
