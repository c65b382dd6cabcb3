import { IbidError } from "../../shared/error.ts";
import { numeralValue } from "../../nlp/english/number-words.ts";
import { chaptersNamed } from "../../retrieval/query/chapters.ts";
import type { Chapter, Paragraph, Text } from "../../document/model.ts";
import { paragraphName } from "../../document/paragraphs.ts";
import { chaptersNamedIn } from "./chapter-named.ts";
import { paragraphFrom, paragraphIn, type ParagraphLookUp } from "./look-up.ts";
import { wordsOf } from "../utterance/subject.ts";

function only({ number, ordinal: place }: Paragraph): ParagraphLookUp {
  return { kind: "paragraph", number, ordinals: [place] };
}

/** One as it is cited, which what stands before the first chapter can't go by otherwise: "¶2" may be in any. */
function byCitation(typed: string, { paragraphs }: Text): ParagraphLookUp | undefined {
  const found = paragraphs.find((each) => paragraphName(each) === typed);
  return found && only(found);
}

/** "XI 3", "11 ¶3". */
const twoNumbers = /^(?<chapter>[\p{L}\p{N}]+)[\s.,:]*[\s.,:¶§]\s*(?<number>\d{1,6})$/u;

function byTwoNumbers(typed: string, text: Text): ParagraphLookUp | undefined {
  const { chapter = "", number = "" } = twoNumbers.exec(typed)?.groups ?? {};
  if (text.chapters.length === 0 || numeralValue(chapter) === undefined) return undefined;
  const chapters = chaptersNamed(text, chapter);
  const found = paragraphIn(`paragraph ${number}`, text, chapters);
  return found && { ...found, chapters };
}

function byNumber(
  typed: string,
  text: Text,
  chapters: readonly Chapter[] | undefined,
  spoken: Chapter | undefined,
): ParagraphLookUp | undefined {
  const named = chaptersNamedIn(typed, text, spoken);
  const rest = named?.rest ?? typed;
  const within = chapters ?? named?.chapters;
  for (const words of [rest, `paragraph ${rest}`, `${rest} paragraph`]) {
    const found = within ? paragraphIn(words, text, within) : paragraphFrom(words, text, spoken);
    if (found) return within ? { ...found, chapters: within } : found;
  }
  return undefined;
}

/** More of a paragraph than anybody types, in UTF-16 units. */
const beginning = 300;

function beginsWith({ text }: Paragraph, words: string): boolean {
  return wordsOf(text.slice(0, beginning)).join(" ").startsWith(words);
}

/** @throws IbidError when it isn't one paragraph that begins with these words */
function byFirstWords(
  typed: string,
  { paragraphs }: Text,
  chapters: readonly Chapter[] | undefined,
): ParagraphLookUp {
  const words = wordsOf(typed).join(" ");
  const names = chapters && new Set(chapters.map(({ name }) => name));
  const found = paragraphs.filter(
    (each) => (!names || names.has(each.chapter?.name ?? "")) && words !== "" && beginsWith(each, words),
  );
  const [first, second] = found;
  if (first && !second) return only(first);
  const last = paragraphs.at(-1);
  const example = last ? `, as in “${paragraphName(last)}”,` : "";
  throw new IbidError(
    "not-found",
    second
      ? `${found.length} paragraphs here begin with “${typed}”: type more of the words, or the number.`
      : `No paragraph here goes by “${typed}”: type its number${example} or its first words.`,
  );
}

/**
 * The paragraph that somebody means who was asked for one's: "4", "¶4", "last", "Ch. XI ¶4", "XI 4", or its first words.
 *
 * @param chapters those it is in, where that was asked too
 * @param spoken the chapter that was spoken of last
 * @throws IbidError when no paragraph goes by that
 */
export function parseParagraph(
  typed: string,
  text: Text,
  chapters: readonly Chapter[] | undefined,
  spoken: Chapter | undefined,
): ParagraphLookUp {
  const asked = typed.trim();
  const exactly = chapters ? undefined : (byCitation(asked, text) ?? byTwoNumbers(asked, text));
  return exactly ?? byNumber(asked, text, chapters, spoken) ?? byFirstWords(asked, text, chapters);
}
