import type { Metadata } from "../../document/model.ts";
import type { Omission } from "../document.ts";
import { citationsAsFootnotes } from "./citations.ts";

/** A Markdown source in the common syntax, and what its dialect says about the text. */
export interface PlainMarkdown {
  readonly source: string;
  readonly title?: string | undefined;
  readonly metadata?: Metadata | undefined;
  /** A BCP 47 tag. */
  readonly language?: string | undefined;
  readonly omissions: readonly Omission[];
}

/** Keys that a header of MultiMarkdown may begin with. */
const headerKey =
  /^(?:title|subtitle|author|authors|date|language|lang|copyright|keywords|publisher|edition|affiliation|format|css|base header level|quotes language|latex \w+|html header level)$/iu;
const headerLine = /^([A-Za-z][\w -]{0,40}):[ \t]*(.*)$/u;

function fieldsIn(lines: readonly string[]): Map<string, string> | undefined {
  const fields = new Map<string, string>();
  let last: string | undefined;
  for (const line of lines) {
    const [, key, value = ""] = headerLine.exec(line) ?? [];
    if (key !== undefined) fields.set((last = key.trim().toLowerCase()), value.trim());
    else if (last !== undefined && /^[ \t]/u.test(line))
      fields.set(last, `${fields.get(last)} ${line.trim()}`.trim());
    else return undefined;
  }
  return fields;
}

/** The header of MultiMarkdown, "title: The wreck", up to the first blank line. */
function takeHeader(source: string): PlainMarkdown {
  const end = source.search(/\r?\n[ \t]*(?:\r?\n|$)/u);
  const head = source.slice(0, end === -1 ? source.length : end);
  const fields = fieldsIn(head.split(/\r?\n/u));
  const [first = ""] = fields?.keys() ?? [];
  if (!fields || !headerKey.test(first)) return { source, omissions: [] };
  return {
    source: source.slice(head.length),
    title: fields.get("title"),
    metadata: {
      author: fields.get("author") ?? fields.get("authors"),
      published: fields.get("date"),
      edition: fields.get("edition"),
    },
    language: fields.get("language") ?? fields.get("lang"),
    omissions: [],
  };
}

/** The title block of Pandoc: lines that begin with "%" for title, authors and date. */
const titleBlock = /^(?:%[^\n]*(?:\n[ \t]+\S[^\n]*)*(?:\n|$)){1,3}/u;

function takeTitleBlock(source: string): PlainMarkdown | undefined {
  const [block] = titleBlock.exec(source) ?? [];
  if (block === undefined || source.startsWith("%%")) return undefined;
  const [title, author, date] = block
    .split(/^%/mu)
    .slice(1)
    .map((field) => field.replace(/\s+/gu, " ").trim());
  return { source: source.slice(block.length), title, metadata: { author, published: date }, omissions: [] };
}

const fence = /^ {0,3}(`{3,}|~{3,})/u;
/** A code span. An escaped backtick doesn't open one. */
const inlineCode = /(?<![`\\])(`+)(?!`)[^]{0,1000}?(?<!`)\1(?!`)/gu;

/** The format of code that Pandoc passes on to one kind of output: "`<br>`{=html}", "```{=latex}". */
const rawFormat = /^\s*\{=[\w-]{1,20}\}/u;

/** Applies a change to the parts of a source that aren't code. Code for one kind of output is left out. */
function outsideCode(source: string, change: (text: string) => string): string {
  const parts: string[] = [];
  let open: string | undefined;
  let isRaw = false;
  let text = "";
  const flush = () => {
    let from = 0;
    for (const match of text.matchAll(inlineCode)) {
      const [raw = ""] =
        rawFormat.exec(text.slice(match.index + match[0].length, match.index + match[0].length + 30)) ?? [];
      parts.push(change(text.slice(from, match.index)), raw === "" ? match[0] : "");
      from = match.index + match[0].length + raw.length;
    }
    parts.push(change(text.slice(from)));
    text = "";
  };
  for (const line of source.split(/(?<=\n)/u)) {
    const mark = fence.exec(line)?.[1]?.[0];
    if (open === undefined && mark === undefined) {
      text += line;
      continue;
    }
    if (open === undefined) {
      flush();
      isRaw = rawFormat.test(line.replace(/^[ \t]*[`~]+/u, ""));
    }
    parts.push(isRaw ? "\n" : line);
    if (open === undefined) open = mark;
    else if (mark === open) open = undefined;
  }
  flush();
  return parts.join("");
}

/** Comments of Obsidian and of Critic markup, and the latter's deletions. */
const comment =
  /(?<!\\)%%([^%]{0,20000}(?:%(?!%)[^%]{0,20000}){0,20})%%|(?<!\\)\{>>([^{}]{0,2000}?)<<\}|(?:[ \t](?=\{--[^{}]{0,2000}?--\}[\s.,;:!?]))?(?<!\\)\{--([^{}]{0,2000}?)--\}/gu;

/** Signs that dialects add to the words, and what takes their place. */
const signs: readonly (readonly [sign: RegExp, words: string])[] = [
  // Critic markup: changes are taken as accepted.
  [/(?<!\\)\{\+\+([^{}]{0,2000}?)\+\+\}/gu, "$1"],
  [/(?<!\\)\{~~[^{}]{0,2000}?~>([^{}]{0,2000}?)~~\}/gu, "$1"],
  [/(?<!\\)\{==([^{}]{0,2000}?)==\}/gu, "$1"],
  // Logseq: properties, references to blocks, and macros.
  [
    /^[ \t]*(?:[-*+][ \t]+)?(?:id|collapsed|template|heading|background-color|created-at|updated-at|public|icon|logseq\.[\w.-]{1,60}):: .{0,300}$/gmu,
    "",
  ],
  [
    /[ \t]*(?<!\\)(?:\{\{(?:embed|query|renderer|video|youtube|tweet|pdf|cloze-hidden)\b[^{}\n]{0,500}\}\}|\(\([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\)\))/giu,
    "",
  ],
  // Jekyll and Hugo: tags and short codes, and kramdown's attributes.
  [
    /(?<!\\)\{\{[<%][^{}\n]{0,500}[>%]\}\}|[ \t]*(?<!\\)\{%[^{}\n]{0,500}%\}|[ \t]*(?<!\\)\{:[^{}\n]{1,300}\}/gu,
    "",
  ],
  [
    /^(<(?:div|section|article|aside|details)\b[^<>\n]{0,200})\smarkdown(?:=["']?\w+["']?)?([^<>\n]{0,200}>)/gmu,
    "$1$2\n\n",
  ],
  // Obsidian: embedded files, links, highlights, ids of blocks, and kinds of callouts.
  [/(?<!\\)!\[\[[^[\]\n]{1,300}\]\]/gu, ""],
  [/(?<!\\)\[\[([^[\]|#\n]{1,150})#?\^[\w-]{1,60}\]\](?!\()/gu, "$1"],
  [/(?<!\\)\[\[(?:[^[\]|\n]{1,300}\|)([^[\]|\n]{1,300})\]\](?!\()/gu, "$1"],
  [/(?<!\\)\[\[#?([^[\]|#\n]{1,300})\]\](?!\()/gu, "$1"],
  [/(?<!\\)\[\[([^[\]|#\n]{1,150})#([^[\]|#\n]{1,150})\]\](?!\()/gu, "$1 > $2"],
  [/(?<![\\=])==(?=[^\s=])([^=\n]{1,1000})(?<=[^\s=])==(?!=)/gu, "$1"],
  [/(?:^|(?<![ \t])[ \t]+)\^[A-Za-z][A-Za-z0-9-]{0,60}[ \t]*$/gmu, ""],
  [/^((?:[ \t]{0,3}>)+[ \t]?)\[![\w-]{1,40}(?:\|[^\]\n]{0,60})?\][+-]?[ \t]*$/gmu, "$1"],
  [/^((?:[ \t]{0,3}>)+[ \t]?)\[![\w-]{1,40}(?:\|[^\]\n]{0,60})?\][+-]?[ \t]*(.*)$/gmu, "$1$2\n$1"],
  // Pandoc: raised labels of links, raised commas between notes, fences of divisions, attributes, and lines of verse.
  [
    /(?<=\])[ \t]?(?:\^(?:[,;–]|-{1,3})?\\?[ \t]?\^|\\textsuperscript\{[,;–-]\}|\$\^\{?[,;–-]\}?\$)[ \t]?(?=\[\^|\^\[)/gu,
    "",
  ],
  // Pandoc: labels of links raised as a whole. MediaWiki: notes in their places.
  [/(?<!\\)\^\[((?:\\[[\]]|[^[\]\n\\]){1,20})\](\([^()\s]{0,500}#[^()\s]{1,300}\))\^/gu, "[$1]$2"],
  [/(?<=\S)<ref(?:\s[^<>\n]{0,200})?>([^<>[\]]{1,4000})<\/ref>/gu, "^[$1]"],
  // Pandoc: letters raised behind a number and numbers lowered behind a letter, and anchors without words.
  [/(?<=\p{N})\^(\p{L}{1,4})\^/gu, "$1"],
  [/(?<=\p{L})(?<!~)~(\p{N}{1,3})~(?!~)/gu, "$1"],
  [/(?<![\\\]!])\[\](?=\{[#.][^{}\n]{1,200}\})/gu, ""],
  // GitHub and Obsidian: words struck out, and the boxes of tasks.
  [/(?<![\\~])~~(?=[^\s~])([^~\n]{1,1000})(?<=[^\s~])~~(?!~)/gu, "$1"],
  [/^([ \t]{0,12}(?:>[ \t]?)*(?:[-*+]|\d{1,9}[.)])[ \t]{1,4})\[[ xX]\][ \t]/gmu, "$1"],
  [/\[\^([^[\]^\s]{1,20}|\\\[[^[\]^\s]{1,20}\\\])\^\](?=\()/gu, "[$1]"],
  // Web clippers: a link back to the text, which isn't a note without a name.
  [/(?<!\\)\[\^\](?=\([^()\s]{0,500}#)/gu, "[↑]"],
  [/^[ \t]{0,3}(?::{3,}[^\n]{0,300}|\\(?:newpage|clearpage|pagebreak))$/gmu, ""],
  [
    /(?<!\\)\{(?:[.#][\w:-]{1,60}|-|[\w-]{1,40}=(?:"[^"\n]{0,200}"|[^\s{}"]{1,200}))(?:[ \t]+(?:[.#][\w:-]{1,60}|[\w-]{1,40}=(?:"[^"\n]{0,200}"|[^\s{}"]{1,200}))){0,20}\}/gu,
    "",
  ],
  [/^\|[ \t]([^|\n]*\S)[ \t]*$/gmu, "$1\\"],
];

/** The last line of verse, which no line break follows. */
const lastBreak = /\\(?=\r?\n[ \t]*(?:\r?\n|$)|$)/gu;

/** Brackets that only carried attributes: "[small]{.smallcaps}". */
const span = /(?<![\\\]!])\[([^[\]\n^]{1,500})\](?=\{[.#][^{}\n]{1,200}\})/gu;

/**
 * Turns what Pandoc, MultiMarkdown and Obsidian add to Markdown into words: headers, comments, links, highlights, ids and
 * attributes.
 */
export function withoutDialects(source: string): PlainMarkdown {
  const head = takeTitleBlock(source) ?? takeHeader(source);
  const omissions: Omission[] = [];
  const plain = outsideCode(citationsAsFootnotes(head.source), (text) => {
    const words = text.replace(comment, (_all, note?: string, remark?: string, deleted?: string) => {
      const kind = deleted === undefined ? "comments" : "deletions";
      const inner = (note ?? remark ?? deleted ?? "").trim();
      if (inner !== "") omissions.push({ kind, words: inner });
      return "";
    });
    return signs
      .reduce((changed, [sign, plainWords]) => changed.replace(sign, plainWords), words.replace(span, "$1"))
      .replace(lastBreak, "");
  });
  return { ...head, source: plain, omissions };
}
