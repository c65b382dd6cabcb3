import type { Chapter, Excerpt, Text } from "../../document/model.ts";
import { paragraphsIn } from "../../document/paragraphs.ts";
import { moreButton } from "../../dialogue/reply/buttons.ts";
import { asRanked } from "../../dialogue/reply/excerpt-reference.ts";
import { quoteReply, type Reply } from "../../dialogue/reply/reply.ts";
import { graphemePrefix } from "../../shared/graphemes.ts";
import type { TextIndex } from "../../retrieval/text-index.ts";
import { aboutText } from "../texts/introduction.ts";
import { datesButton, datesOf, listed, peopleButton, peopleOf, yearsIn } from "./about-text.ts";
import { localized } from "../../shared/locale/message.ts";

/** The most opening sentences shown at once. */
const mostOpenings = 5;
/** The most chapters and the most names in a line. */
const mostChapters = 20;
const mostNames = 6;
/** Length of a chapter's heading in UTF-16 units. */
const longestHeading = 60;

/** The first paragraphs of the chapters; in a text without chapters, all paragraphs. */
function openingParagraphs(text: Text) {
  if (text.chapters.length < 2) return text.paragraphs;
  return text.chapters.flatMap((chapter) => paragraphsIn(text, chapter)[0] ?? []);
}

function openingSentences(text: Text): Excerpt[] {
  return openingParagraphs(text).map((paragraph) => ({ text, paragraph, first: 0, last: 0 }));
}

function headingOf({ heading }: Chapter): string {
  return graphemePrefix(heading.replace(/\s+/gu, " "), longestHeading);
}

function years(dates: readonly string[]): string[] {
  const all = yearsIn(dates);
  const [first] = all;
  if (first === undefined) return [];
  const last = all.at(-1) ?? first;
  return [
    first === last ? localized("request-year", { year: first }) : localized("request-years", { first, last }),
  ];
}

/**
 * The outline of a text in its own words: what it has, its chapters, the people and years that it names, and its opening
 * sentences.
 */
export async function outlineReply(index: TextIndex): Promise<Reply> {
  const { text } = index;
  const openings = openingSentences(text).map(asRanked);
  const people = (await peopleOf(index)).slice(0, mostNames);
  const named = years(await datesOf(text));
  const chapters = text.chapters.map(headingOf);
  return quoteReply({
    kind: "paragraph",
    say: [
      `${localized("request-no-summary")} ${aboutText(index.whole.text)}`,
      ...(chapters.length > 0
        ? [localized("request-chapters", { names: listed(chapters, mostChapters) })]
        : []),
      [
        ...(people.length > 0 ? [localized("request-named-most", { names: listed(people) })] : []),
        ...named,
      ].join(" "),
      localized("request-openings", { parts: text.chapters.length < 2 ? "paragraphs" : "chapters" }),
    ]
      .filter(Boolean)
      .join("\n"),
    excerpts: openings.slice(0, mostOpenings),
    layout: "even",
    buttons: [
      ...moreButton(text.fingerprint, openings.slice(mostOpenings)),
      ...(people.length > 0 ? [peopleButton(index)] : []),
      ...(named.length > 0 ? [datesButton(text)] : []),
    ],
  });
}
