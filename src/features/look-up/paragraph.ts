import { counted } from "../../shared/locale/counts.ts";
import { listOf } from "../../shared/locale/formats.ts";
import { rangeOf, wholeParagraph, widen } from "../../document/excerpt.ts";
import type { Chapter, Excerpt, Paragraph, Text } from "../../document/model.ts";
import { paragraphName, paragraphsIn } from "../../document/paragraphs.ts";
import { chaptersNamed } from "../../retrieval/query/chapters.ts";
import type { CommandContext } from "../command/context.ts";
import { IbidError } from "../../shared/error.ts";
import { localizable, localized } from "../../shared/locale/message.ts";
import { graphemePrefix } from "../../shared/graphemes.ts";
import { currentChapter, turnsOn, type Turn } from "../../dialogue/context/history.ts";
import type { DivisionKind } from "../../dialogue/intent/look-up/look-up.ts";
import { parseParagraph } from "../../dialogue/intent/look-up/reference.ts";
import {
  buttonsInRow,
  contextButton,
  contextSentences,
  neighbourButtons,
  noteButtons,
} from "../../dialogue/reply/buttons.ts";
import { asRanked, paragraphAt } from "../../dialogue/reply/excerpt-reference.ts";
import { notFoundReply, quoteReply, textReply, type Button, type Reply } from "../../dialogue/reply/reply.ts";
import type { SentenceLookUp } from "../../dialogue/intent/look-up/sentence-look-up.ts";
import type { ParagraphLookUp } from "../../dialogue/intent/look-up/paragraph-look-up.ts";

/** Length of a chapter's heading in UTF-16 units. */
const longestHeading = 120;

function paragraphRange(paragraphs: readonly Paragraph[]): string {
  return paragraphs.length === 1
    ? localized("lookup-one-paragraph")
    : localized("lookup-paragraph-range", { last: paragraphs.length });
}

/** The extent of a text in a clause: "the paragraphs run from 1 to 11". */
export function divisionRange({ chapters, paragraphs }: Text): string {
  const [first, ...others] = chapters;
  const last = others.at(-1);
  if (!first) return paragraphRange(paragraphs);
  return last
    ? localized("lookup-chapter-range", { first: first.name, last: last.name })
    : localized("lookup-one-chapter", { chapter: first.name });
}

/** A "not found" that says which chapters or paragraphs the text has instead of the pages, chapters or sections asked for. */
export function noDivisionReply(text: Text, division: DivisionKind): Reply {
  return notFoundReply(localized("lookup-no-division", { kind: division, range: divisionRange(text) }));
}

/** A line at the first and the last paragraph of a chapter; empty for any other paragraph. */
function chapterLine(text: Text, { ordinal, number, chapter }: Paragraph): string {
  if (!chapter) return "";
  const { name, heading } = chapter;
  if (number === 1) {
    return localized("lookup-chapter-begins", {
      heading: graphemePrefix(heading, longestHeading),
      count: counted("counts-paragraphs", paragraphsIn(text, chapter).length),
    });
  }
  const next = paragraphAt(text, ordinal + 1);
  return next && next.chapter?.name !== name ? localized("lookup-chapter-ends", { chapter: name }) : "";
}

/** A whole paragraph with buttons for its neighbours and footnotes, or a "not found" that says which paragraphs there are. */
export function paragraphReply(text: Text, ordinal: number): Reply {
  const paragraph = paragraphAt(text, ordinal);
  if (!paragraph)
    return notFoundReply(
      localized("lookup-no-paragraph", { number: ordinal, range: paragraphRange(text.paragraphs) }),
    );
  const excerpt = wholeParagraph(text, paragraph);
  return quoteReply({
    kind: "paragraph",
    say: chapterLine(text, paragraph),
    excerpts: [asRanked(excerpt)],
    layout: "lead",
    buttons: [...neighbourButtons(excerpt), ...noteButtons(excerpt)],
  });
}

/** One sentence of a paragraph, or a "not found" that says how many it has. */
export function sentenceReply(text: Text, { ordinal, sentence }: SentenceLookUp): Reply {
  const paragraph = paragraphAt(text, ordinal);
  if (!paragraph?.sentences[sentence]) {
    const count = counted("counts-sentences", paragraph?.sentences.length ?? 0);
    const where = paragraph ? paragraphName(paragraph) : localized("lookup-paragraph", { number: ordinal });
    return notFoundReply(localized("lookup-no-sentence", { number: sentence + 1, paragraph: where, count }));
  }
  const excerpt = { text, paragraph, first: sentence, last: sentence };
  return quoteReply({
    kind: "paragraph",
    excerpts: [asRanked(excerpt)],
    layout: "lead",
    buttons: [...contextButton(excerpt), ...noteButtons(excerpt), ...neighbourButtons(excerpt, "next")],
  });
}

/** The chapters of some paragraphs: "Preface, Ch. I, and 4 more". */
function chaptersOf(paragraphs: readonly Paragraph[]): string {
  const shown = paragraphs
    .slice(0, buttonsInRow)
    .map(({ chapter }) => chapter?.name ?? localized("lookup-the-beginning"));
  const more = paragraphs.length - shown.length;
  return listOf(more > 0 ? [...shown, counted("counts-more", more)] : shown);
}

/** The question which of several paragraphs is meant, with buttons for the first of them. */
function clarifyingReply(
  text: Text,
  question: (chapters: string) => string,
  ordinals: readonly number[],
  nameOf: (each: Paragraph) => string,
): Reply {
  const paragraphs = ordinals.flatMap((ordinal) => paragraphAt(text, ordinal) ?? []);
  const buttons = paragraphs.slice(0, buttonsInRow).map((paragraph): Button => ({
    label: nameOf(paragraph),
    action: { kind: "paragraph", fingerprint: text.fingerprint, ordinal: paragraph.ordinal },
  }));
  return textReply(question(chaptersOf(paragraphs)), buttons);
}

/** The paragraph with a number; if several chapters have one, the question which is meant. */
export function paragraphLookUpReply(
  text: Text,
  { number, ordinals, chapters }: Omit<ParagraphLookUp, "kind">,
): Reply {
  const [only, second] = ordinals;
  if (only === undefined) {
    const [chapter] = chapters ?? [];
    if (chapter)
      return notFoundReply(
        localized("lookup-no-paragraph-in", {
          number,
          chapter: chapter.name,
          range: paragraphRange(paragraphsIn(text, chapter)),
        }),
      );
    if (text.chapters.length === 0) return paragraphReply(text, number);
    return notFoundReply(localized("lookup-no-chapter-with", { number, range: divisionRange(text) }));
  }
  if (second === undefined) return paragraphReply(text, only);
  return clarifyingReply(
    text,
    (chapterNames) => localized("lookup-paragraph-in", { number, chapters: chapterNames }),
    ordinals,
    paragraphName,
  );
}

/** The first paragraph of a chapter; if several chapters go by the name, the question which is meant. */
export function chapterLookUpReply(text: Text, named: string, chapters: readonly Chapter[]): Reply {
  const firsts = chapters.flatMap((chapter) => paragraphsIn(text, chapter)[0] ?? []);
  const [only, second] = firsts;
  if (!only) {
    const [empty] = chapters;
    return notFoundReply(
      empty
        ? localized("lookup-empty-chapter", { chapter: empty.name })
        : localized("lookup-nothing-named", { named, range: divisionRange(text) }),
    );
  }
  if (!second) return paragraphReply(text, only.ordinal);
  const ordinals = firsts.map(({ ordinal }) => ordinal);
  return clarifyingReply(
    text,
    (chapterNames) => localized("lookup-may-be", { chapters: chapterNames }),
    ordinals,
    (paragraph) => paragraph.chapter?.name ?? paragraphName(paragraph),
  );
}

/** The paragraph that options name, in any form that `parseParagraph` reads. */
export function numberedParagraphReply(
  given: { readonly number: string; readonly chapter: string | undefined; readonly text: string | undefined },
  { library, history = [] }: Pick<CommandContext, "library" | "history">,
): Reply {
  const { text } = library.indexNamed(given.text);
  const chapters = given.chapter === undefined ? undefined : chaptersNamed(text, given.chapter);
  if (chapters?.length === 0) return chapterLookUpReply(text, `chapter ${given.chapter}`, []);
  const current = currentChapter(text, turnsOn(text, history));
  return paragraphLookUpReply(text, parseParagraph(given.number, text, chapters, current));
}

/** The sentences around an excerpt, with the excerpt emphasised. */
export function surroundingsReply(excerpt: Excerpt): Reply {
  const wider = widen(excerpt, contextSentences);
  return quoteReply({
    kind: "paragraph",
    excerpts: [{ excerpt: wider, emphasis: [rangeOf(excerpt)], score: 1 }],
    layout: "lead",
    buttons: [...neighbourButtons(wider), ...noteButtons(wider)],
  });
}

/**
 * The one paragraph that a member refers to, in any form that /paragraph takes.
 *
 * @param history the conversation, which says what the current chapter is
 * @throws IbidError if the text has no such paragraph, or several chapters have one
 */
export function resolveParagraph(
  text: Text,
  reference: string,
  { history = [] }: { readonly history?: readonly Turn[] | undefined },
): Paragraph {
  const lookUp = parseParagraph(reference, text, undefined, currentChapter(text, turnsOn(text, history)));
  const paragraphs = lookUp.ordinals.flatMap((ordinal) => paragraphAt(text, ordinal) ?? []);
  const [only, second] = paragraphs;
  if (!only) throw new IbidError("not-found", paragraphLookUpReply(text, lookUp).say);
  if (!second) return only;
  throw new IbidError(
    "not-found",
    localizable("lookup-paragraph-which", {
      number: lookUp.number,
      chapters: chaptersOf(paragraphs),
      example: paragraphName(second),
    }),
  );
}
