import type { Metadata } from "../../../document/model.ts";
import type { Omission } from "../../document.ts";

/** A text without its frame, and the statements of the frame about it. */
export interface Framed {
  readonly title?: string | undefined;
  readonly metadata?: Metadata | undefined;
  readonly body: string;
  readonly omissions: readonly Omission[];
  /** Parses the paragraphs that are headings. By default they are found by their words. */
  readonly headingOf?: (paragraph: string) => { readonly level: number; readonly text: string } | undefined;
}

/** The line above the text; a long title may run over three lines. Until 2005 it ended the "small print". */
const start =
  /^[ \t]*(?:\\?\*){3} ?START OF (?:THE|THIS) PROJECT GUTENBERG (?:EBOOK|ETEXT)\b(?:(?!\*{3})[^\r\n]*(?:\r?\n(?!\r?\n)(?!\*{3})[^\r\n]*){0,2}?\*{3}[ \t]*|[^\r\n]*)$|^\*END[ *]*THE SMALL PRINT[^\r\n]*$/imu;
const end = /^[ \t]*(?:\\?\*){3} ?END OF (?:THE|THIS) PROJECT GUTENBERG (?:EBOOK|ETEXT)\b[^\r\n]*$/imu;
/** The last line of the text's own file, in front of `end` or, in old files, in its place. */
const farewell = /^[ \t]*\**(?:this is the )?end of (?:the |this )?project gutenberg\b[^\r\n]*$/gimu;
const credits =
  /^\s*(?:(?:\[?(?:illustration|transcriber['’]s note)[^\]]*\])\s*)?((?:produced|e-?text prepared|prepared|transcribed|scanned|credits:?) (?:by )?(?:[^\r\n]+(?:\r?\n|$))+)/iu;
const field = /^(title|author|original publication):[ \t]*(.*(?:\r?\n[ \t]+\S.*)*)/gimu;
const release = /^(?:release|posting) date:[ \t]*([^[\r\n]*)/imu;
const number = /\[(?:eBook|Etext) ?#(\d+)\]/iu;
const heading =
  /^[^\p{L}]*(?:the )?project gutenberg(?:['’]s|(?: e-?(?:book|text))? of)[ \t]+(.+?)(?:,? by (.+?))?[ \t]*$/imu;

/** The share of the file behind which an old file's farewell may stand. */
const minFarewell = 0.5;

function oneLine(words: string | undefined): string | undefined {
  return words?.replace(/\s+/gu, " ").trim() || undefined;
}

function fieldsIn(header: string): { title?: string | undefined; metadata: Metadata } {
  const fields = new Map(
    [...header.matchAll(field)].map(([, name = "", value]) => [name.toLowerCase(), oneLine(value)]),
  );
  const [, title, author] = heading.exec(header) ?? [];
  const [, digits] = number.exec(header) ?? [];
  const [, date] = release.exec(header) ?? [];
  const name = digits ? `Project Gutenberg eBook #${digits}` : "Project Gutenberg";
  return {
    title: fields.get("title") ?? oneLine(title),
    metadata: {
      author: fields.get("author") ?? oneLine(author),
      published: fields.get("original publication"),
      source: [name, oneLine(date)].filter(Boolean).join(", "),
    },
  };
}

function endOf(content: string, from: number): number | undefined {
  const marked = end.exec(content.slice(from));
  const last = marked ? from + marked.index : content.length;
  const farewells = [...content.slice(from, last).matchAll(farewell)];
  const first = farewells.find(({ index }) => from + index > content.length * minFarewell);
  if (first) return from + first.index;
  return marked ? last : undefined;
}

/**
 * Takes off the header and the licence that Project Gutenberg puts around a text, in the form of today and in that of
 * the 1990s. Returns undefined for other files.
 */
export function takeOffGutenbergFrame(content: string): Framed | undefined {
  const begin = start.exec(content);
  const from = begin ? begin.index + begin[0].length : 0;
  const to = endOf(content, from);
  if (!begin && to === undefined) return undefined;
  const header = content.slice(0, begin ? from : 0);
  const licence = to === undefined ? "" : content.slice(to);
  const whole = content.slice(from, to);
  const [, credit = ""] = begin ? (credits.exec(whole) ?? []) : [];
  const body = credit ? whole.slice(whole.indexOf(credit) + credit.length) : whole;
  const omissions = [
    { kind: "header of Project Gutenberg", words: header.trim() },
    { kind: "credits", words: credit.trim() },
    { kind: "licence of Project Gutenberg", words: licence.trim() },
  ].filter(({ words }) => words !== "");
  return { ...fieldsIn(header), body, omissions };
}
