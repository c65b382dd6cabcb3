import { Buffer } from "node:buffer";
import { IbidError } from "../../shared/error.ts";
import { localizable } from "../../shared/locale/message.ts";
import type { Block, Document, Inline } from "../document.ts";
import { fieldOf } from "../docx/fields.ts";
import { formatNumber } from "../docx/numbering.ts";
import { withTypedNotes } from "../html/typed-notes.ts";
import { cleanText, plainWords } from "../inlines.ts";
import { codePageOf, decodeBytes } from "./code-pages.ts";
import { tokensOf, type Token } from "./tokens.ts";

/** Groups that aren't part of the text, besides those that begin with "\*". */
const skippedGroups = new Set(
  "colortbl stylesheet fonttbl info pict object header headerl headerr headerf footer footerl footerr footerf ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn listtable listoverridetable revtbl rsidtbl generator xmlnstbl themedata colorschememapping latentstyles datastore filetbl tc xe bkmkend atnid atnauthor annotation atrfstart atrfend atnref atndate atnicn nonshppict sp".split(
    " ",
  ),
);

/** Control words that stand for characters. */
const characters: Readonly<Record<string, string>> = {
  tab: " ",
  line: " ",
  cell: " ",
  nestcell: " ",
  emdash: "—",
  endash: "–",
  lquote: "‘",
  rquote: "’",
  ldblquote: "“",
  rdblquote: "”",
  bullet: "•",
  emspace: " ",
  enspace: " ",
  qmspace: " ",
};

/** "1.", "(a)", "2.1)" */
const itemNumber = /^\(?[\p{L}\p{N}][\p{L}\p{N}.]{0,7}[.)]$/u;

const paragraphEnds = new Set(["par", "sect", "page", "row", "nestrow"]);

/** In headings, levels count from 1, below the title's. Level 9 is that of text. */
function levelOf(outlineLevel: number): number | undefined {
  return outlineLevel >= 0 && outlineLevel < 9 ? outlineLevel + 2 : undefined;
}

/** Formatting that a group inherits, and changes for itself only. */
interface State {
  readonly isSkipped: boolean;
  /** Set in the groups of the document's facts, and in those with the number or the bullet of a list's item. */
  readonly fact: "title" | "author" | "font" | "style" | "item" | "bookmark" | "instructions" | undefined;
  readonly codePage: number | undefined;
  /** The number of bytes behind a Unicode character that repeat it for old readers. */
  readonly fallback: number;
  /** The number of groups around a note's group. Undefined outside of notes. */
  readonly note: number | undefined;
  readonly isHidden: boolean;
  readonly isRaised: boolean;
  /** The bookmark that the result of a field links to. */
  readonly linkTo: string | undefined;
}

interface Note {
  readonly paragraphs: string[];
  words: string;
  /** True if it has a place for its number. */
  isNumbered: boolean;
  series: "footnotes" | "endnotes";
}

/** The formats of numbers in the words of Word, by the ends of control words. */
const formats = new Map([
  ["ar", "decimal"],
  ["alc", "lowerLetter"],
  ["auc", "upperLetter"],
  ["rlc", "lowerRoman"],
  ["ruc", "upperRoman"],
  ["chi", "chicago"],
]);

/** Reads a file token by token. */
class Reader {
  readonly blocks: Block[] = [];
  readonly footnotes = new Map<string, readonly string[]>();
  readonly facts: { title: string; author: string } = { title: "", author: "" };
  #documentPage = 1252;
  readonly #fontPages = new Map<number, number>();
  /** The levels of headings by the numbers of their styles. */
  readonly #styleLevels = new Map<number, number>();
  readonly #stack: State[] = [];
  #state: State = {
    isSkipped: false,
    fact: undefined,
    codePage: undefined,
    fallback: 1,
    note: undefined,
    isHidden: false,
    isRaised: false,
    linkTo: undefined,
  };
  #atGroupStart = false;
  #ignored = 0;
  #bytes: number[] = [];
  #content: Inline[] = [];
  #level: number | undefined;
  #note: Note | undefined;
  #font = 0;
  #style = 0;
  #styleName = "";
  #itemNumber = "";
  /** The last numbers of notes that have no mark of their own, and their formats. */
  readonly #numberings = {
    footnotes: { last: 0, format: "decimal" },
    endnotes: { last: 0, format: "decimal" },
  };
  #bookmark = "";
  #instructions = "";

  read(token: Token): void {
    if (token.kind === "byte") {
      if (this.#ignored > 0) this.#ignored--;
      else this.#bytes.push(token.byte);
      return;
    }
    this.#decode();
    const { word } = token.kind === "control" ? token : { word: undefined };
    if (token.kind === "open") this.#open();
    else if (token.kind === "close") this.#close();
    else if (token.kind === "text") this.#readText(token.text);
    else if (word !== undefined && token.kind === "control") this.#control(word, token.value);
    this.#atGroupStart = token.kind === "open" || (this.#atGroupStart && word === "*");
  }

  end(): void {
    this.#decode();
    this.#endParagraph();
  }

  #open(): void {
    this.#stack.push(this.#state);
    this.#ignored = 0;
  }

  #close(): void {
    const { note, fact } = this.#state;
    if (fact === "style") this.#endStyle();
    this.#ignored = 0;
    this.#state = this.#stack.pop() ?? this.#state;
    if (fact === "item" && this.#state.fact === undefined) this.#endItemNumber();
    if (fact === "bookmark" && this.#state.fact === undefined) this.#endBookmark();
    if (note !== undefined && this.#state.note === undefined) this.#endNote();
  }

  #readText(text: string): void {
    const ignored = Math.min(this.#ignored, text.length);
    this.#ignored -= ignored;
    // Text beyond ASCII is bytes, since the file is given as Latin-1.
    const rest = text.slice(ignored);
    if (/[\x80-\xff]/u.test(rest)) this.#bytes.push(...Buffer.from(rest, "latin1"));
    else this.#add(rest);
    this.#decode();
  }

  /** Decodes the bytes read so far. */
  #decode(): void {
    if (this.#bytes.length === 0) return;
    const bytes = this.#bytes;
    this.#bytes = [];
    this.#add(decodeBytes(bytes, this.#state.codePage ?? this.#documentPage));
  }

  #add(words: string): void {
    const { isSkipped, fact, isHidden } = this.#state;
    if (fact === "title" || fact === "author") this.facts[fact] += words;
    if (fact === "style") this.#styleName += words;
    if (fact === "item") this.#itemNumber += words;
    if (fact === "bookmark") this.#bookmark += words;
    if (fact === "instructions") this.#instructions += words;
    if (isSkipped || isHidden || fact !== undefined) return;
    if (this.#note) this.#note.words += words;
    else {
      const { isRaised, linkTo } = this.#state;
      this.#content.push({ kind: "words", words, ...(isRaised && { raised: true }), linkTo });
    }
  }

  #control(word: string, value: number | undefined): void {
    if (this.#atGroupStart && this.#opensGroup(word)) return;
    if (word === "u") this.#unicode(value ?? 0);
    else if (paragraphEnds.has(word)) this.#endParagraph();
    else if (characters[word] !== undefined) this.#addCharacter(characters[word]);
    else this.#format(word, value);
  }

  /** A control word for a character counts as one that repeats a Unicode character. */
  #addCharacter(character: string): void {
    if (this.#ignored > 0) this.#ignored--;
    else this.#add(character);
  }

  /** Returns true if a control word that begins a group says what the group is. */
  #opensGroup(word: string): boolean {
    if (word === "*") {
      this.#state = { ...this.#state, isSkipped: true };
      return true;
    }
    if (word === "footnote") this.#openNote();
    else if (word === "title" || word === "author") this.#state = { ...this.#state, fact: word };
    else if (word === "listtext" || word === "pntext") this.#state = { ...this.#state, fact: "item" };
    else if (word === "bkmkstart") this.#state = { ...this.#state, fact: "bookmark" };
    else if (word === "fldinst") {
      this.#instructions = "";
      this.#state = { ...this.#state, fact: "instructions" };
    } else if (word === "fldrslt") this.#state = { ...this.#state, linkTo: this.#takeLink() };
    else if (word === "fonttbl") this.#state = { ...this.#state, fact: "font" };
    else if (word === "stylesheet") this.#state = { ...this.#state, fact: "style" };
    // A shape's text is in a group that old readers ignore.
    else if (word === "shpinst")
      this.#state = { ...this.#state, isSkipped: this.#stack.at(-1)?.isSkipped === true };
    else if (skippedGroups.has(word)) this.#state = { ...this.#state, isSkipped: true };
    else return false;
    return true;
  }

  #format(word: string, value: number | undefined): void {
    const { fact } = this.#state;
    if (word === "ansicpg" && value !== undefined) this.#documentPage = value;
    else if (word === "mac") this.#documentPage = 10_000;
    else if (word === "uc") this.#state = { ...this.#state, fallback: value ?? 1 };
    else if (word === "v") this.#state = { ...this.#state, isHidden: value !== 0 };
    else if (word === "deleted") this.#state = { ...this.#state, isHidden: value !== 0 };
    else if (word === "f") this.#useFont(value ?? 0);
    else if (word === "fcharset" && fact === "font") this.#noteCharset(value ?? 0);
    else if (word === "s") this.#useStyle(value ?? 0);
    else if (word === "outlinelevel" && fact === undefined) this.#setLevel(levelOf(value ?? 0));
    else if (word === "pard") this.#setLevel(undefined);
    else if (/^a?ftn(?:n|start)/u.test(word)) this.#numberNotes(word, value);
    else if (word === "ftnalt" && this.#note) this.#note.series = "endnotes";
    else if (word === "chftn" && this.#note) this.#note.isNumbered = true;
    else if (word === "super" || word === "up") this.#state = { ...this.#state, isRaised: value !== 0 };
    else if (word === "nosupersub" || word === "sub") this.#state = { ...this.#state, isRaised: false };
    else if (word === "plain")
      this.#state = { ...this.#state, isHidden: false, isRaised: false, codePage: undefined };
  }

  /** Sets the format or the first number of the footnotes ("ftnnar") or the endnotes ("aftnnrlc"). */
  #numberNotes(word: string, value: number | undefined): void {
    const numbering = this.#numberings[word.startsWith("a") ? "endnotes" : "footnotes"];
    const [, ending = ""] = /ftnn(\w+)$/u.exec(word) ?? [];
    if (word.endsWith("start")) numbering.last = (value ?? 1) - 1;
    else numbering.format = formats.get(ending) ?? numbering.format;
  }

  #useFont(font: number): void {
    this.#font = font;
    if (this.#state.fact === undefined) this.#state = { ...this.#state, codePage: this.#fontPages.get(font) };
  }

  #noteCharset(charset: number): void {
    const page = codePageOf(charset);
    if (page !== undefined) this.#fontPages.set(this.#font, page);
  }

  #useStyle(style: number): void {
    if (this.#state.fact === "style") this.#style = style;
    else this.#setLevel(this.#styleLevels.get(style));
  }

  /** Sets the level of a paragraph. The paragraphs of a note leave that around them as it is. */
  #setLevel(level: number | undefined): void {
    if (!this.#note) this.#level = level;
  }

  #endStyle(): void {
    const [, level] = /^\s*heading (\d)/iu.exec(this.#styleName) ?? [];
    if (level !== undefined) this.#styleLevels.set(this.#style, Number(level) + 1);
    else if (/^\s*title\s*;/iu.test(this.#styleName)) this.#styleLevels.set(this.#style, 1);
    this.#styleName = "";
  }

  /** Adds the number of a list's item to its words, since people cite by it. Bullets aren't words. */
  #endItemNumber(): void {
    const number = this.#itemNumber.trim();
    this.#itemNumber = "";
    if (itemNumber.test(number)) this.#add(`${number} `);
  }

  /** Marks the place of a bookmark in the text. */
  #endBookmark(): void {
    if (!this.#note && !this.#state.isSkipped)
      this.#content.push({ kind: "words", words: "", anchor: this.#bookmark.trim() });
    this.#bookmark = "";
  }

  /** The bookmark that the instructions of the last field name: `HYPERLINK \l "n1"`. */
  #takeLink(): string | undefined {
    const field = fieldOf(this.#instructions);
    this.#instructions = "";
    return field?.kind === "link" ? field.anchor : undefined;
  }

  #unicode(value: number): void {
    this.#add(String.fromCharCode(value < 0 ? value + 0x1_0000 : value));
    this.#ignored = this.#state.fallback;
  }

  #openNote(): void {
    // LibreOffice writes notes as groups that old readers ignore.
    const around = this.#stack.at(-1);
    if (around?.isSkipped || this.#note) return;
    this.#state = { ...this.#state, isSkipped: false, note: this.#stack.length };
    this.#note = { paragraphs: [], words: "", isNumbered: false, series: "footnotes" };
  }

  #endNote(): void {
    const note = this.#note;
    if (!note) return;
    this.#note = undefined;
    const [first = note.words, ...others] = note.paragraphs;
    if (note.paragraphs.length > 0) others.push(note.words);
    const mark = note.isNumbered ? undefined : this.#takeMark(first);
    const numbering = this.#numberings[note.series];
    const label = mark ?? formatNumber(++numbering.last, numbering.format);
    const target = String(this.footnotes.size + 1);
    this.#content.push({ kind: "footnote", target, label });
    this.footnotes.set(target, [
      mark === undefined ? first : first.trimStart().slice(mark.length),
      ...others,
    ]);
  }

  /** Takes the raised words in front of a note, if the note repeats them as its own mark. */
  #takeMark(firstWords: string): string | undefined {
    const last = this.#content.at(-1);
    if (last?.kind !== "words" || last.raised !== true) return undefined;
    const mark = last.words.trim();
    if (mark === "" || !firstWords.trimStart().startsWith(mark)) return undefined;
    this.#content.pop();
    return mark;
  }

  #endParagraph(): void {
    if (this.#state.isSkipped || this.#state.fact !== undefined) return;
    if (this.#note) {
      this.#note.paragraphs.push(this.#note.words);
      this.#note.words = "";
      return;
    }
    const content = this.#content;
    this.#content = [];
    const words = cleanText(plainWords(content));
    if (words === "" && content.every(({ kind }) => kind === "words")) {
      // Anchors without words belong to the next paragraph.
      this.#content = content.filter((inline) => inline.kind === "words" && inline.anchor !== undefined);
      return;
    }
    this.blocks.push(
      this.#level === undefined || words === ""
        ? { kind: "paragraph", content }
        : { kind: "heading", level: this.#level, content },
    );
  }
}

/**
 * Parses a rich text file: paragraphs, headings by their styles, and footnotes. Notes without marks of their own
 * have the numbers that Word shows, counted through the file.
 *
 * @throws IbidError when it isn't one
 */
export function readRtf(bytes: Uint8Array, file: string): Document {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  if (!/^\s*\{\\rtf/u.test(source)) {
    throw new IbidError("unreadable-file", localizable("file-misnamed", { file }), { facts: { file } });
  }
  const reader = new Reader();
  for (const token of tokensOf(source)) reader.read(token);
  reader.end();
  const { title, author } = reader.facts;
  return withTypedNotes({
    title,
    metadata: { author },
    blocks: reader.blocks,
    footnotes: reader.footnotes,
  });
}
