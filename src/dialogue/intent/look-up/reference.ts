import { labelsOf } from "../../../document/footnotes.ts";
import type { Chapter, Paragraph, Text } from "../../../document/model.ts";
import { paragraphName } from "../../../document/paragraphs.ts";
import { numeralValue } from "../../../nlp/english/number-words.ts";
import { chaptersNamed } from "../../../retrieval/query/chapters.ts";
import { IbidError } from "../../../shared/error.ts";
import { localizable } from "../../../shared/locale/message.ts";
import { lowerWords } from "../../utterance/utterance.ts";
import { chapterMentionIn } from "./chapter-mention.ts";
import { lookUpIn } from "./look-up.ts";
import type { NoteLookUp } from "./note-look-up.ts";
import { paragraphIn, paragraphNear, type ParagraphLookUp } from "./paragraph-look-up.ts";

/** Parses a reference to a footnote: "58", "[58]", "note 58", "fifty-eight", "1 of ch. 2". */
export function parseNote(reference: string, text: Text): NoteLookUp {
  const label = reference.trim();
  const found = labelsOf(text).includes(label)
    ? undefined
    : [label, `note ${label}`].map((words) => lookUpIn(words, text)).find((each) => each?.kind === "note");
  return found?.kind === "note" ? found : { kind: "note", label, asksForBody: false };
}

function lookUpOf({ number, ordinal }: Paragraph): ParagraphLookUp {
  return { kind: "paragraph", number, ordinals: [ordinal] };
}

/** A paragraph by its citation. Only this names one before the first chapter: "¶2" may be in any chapter. */
function byCitation(reference: string, { paragraphs }: Text): ParagraphLookUp | undefined {
  const found = paragraphs.find((each) => paragraphName(each) === reference);
  return found && lookUpOf(found);
}

/** "XI 3", "11 ¶3". */
const chapterAndNumber = /^(?<chapter>[\p{L}\p{N}]+)[\s.,:]*[\s.,:¶§]\s*(?<number>\d{1,6})$/u;

function byChapterAndNumber(reference: string, text: Text): ParagraphLookUp | undefined {
  const { chapter = "", number = "" } = chapterAndNumber.exec(reference)?.groups ?? {};
  if (text.chapters.length === 0 || numeralValue(chapter) === undefined) return undefined;
  const chapters = chaptersNamed(text, chapter);
  const found = paragraphIn(`paragraph ${number}`, text, chapters);
  return found && { ...found, chapters };
}

function byNumber(
  reference: string,
  text: Text,
  chapters: readonly Chapter[] | undefined,
  currentChapter: Chapter | undefined,
): ParagraphLookUp | undefined {
  const mention = chapterMentionIn(reference, text, currentChapter);
  const rest = mention?.rest ?? reference;
  const within = chapters ?? mention?.chapters;
  for (const words of [rest, `paragraph ${rest}`, `${rest} paragraph`]) {
    const found = within ? paragraphIn(words, text, within) : paragraphNear(words, text, currentChapter);
    if (found) return within ? { ...found, chapters: within } : found;
  }
  return undefined;
}

/** Length of the beginning of a paragraph that first words are compared with, in UTF-16 units. */
const beginningLength = 300;

function beginsWith({ text }: Paragraph, words: string): boolean {
  return lowerWords(text.slice(0, beginningLength)).join(" ").startsWith(words);
}

/** @throws IbidError unless exactly one paragraph begins with these words */
function byFirstWords(
  reference: string,
  { paragraphs }: Text,
  chapters: readonly Chapter[] | undefined,
): ParagraphLookUp {
  const words = lowerWords(reference).join(" ");
  const names = chapters && new Set(chapters.map(({ name }) => name));
  const found = paragraphs.filter(
    (each) => (!names || names.has(each.chapter?.name ?? "")) && words !== "" && beginsWith(each, words),
  );
  const [first, second] = found;
  if (first && !second) return lookUpOf(first);
  const last = paragraphs.at(-1);
  throw new IbidError(
    "not-found",
    second
      ? localizable("lookup-several-begin", { count: found.length, reference })
      : localizable("lookup-none-goes-by", { reference, example: last ? paragraphName(last) : "1" }),
  );
}

/**
 * Parses a reference to a paragraph: "4", "¶4", "last", "Ch. XI ¶4", "XI 4", or its first words.
 *
 * Quotation marks around all of it don't count, since they keep words together in the terminal.
 *
 * @param chapters the chapters that it is in, where they were given separately
 * @param currentChapter the chapter shown last
 * @throws IbidError if no paragraph goes by the reference
 */
export function parseParagraph(
  reference: string,
  text: Text,
  chapters: readonly Chapter[] | undefined,
  currentChapter: Chapter | undefined,
): ParagraphLookUp {
  const trimmed = reference.trim().replace(/^["“„«](.*)["”“»]$/u, "$1");
  const exact = chapters ? undefined : (byCitation(trimmed, text) ?? byChapterAndNumber(trimmed, text));
  return exact ?? byNumber(trimmed, text, chapters, currentChapter) ?? byFirstWords(trimmed, text, chapters);
}
