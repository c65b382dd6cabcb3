import { defineCommand } from "../src/features/command/command.ts";
import {
  matching,
  matchingParagraphs,
  paragraphOption,
  textOption,
} from "../src/features/command/shared-options.ts";
import { currentChapter, turnsOn } from "../src/dialogue/context/history.ts";
import { chapterLookUpReply, paragraphLookUpReply } from "../src/features/look-up/paragraph.ts";
import { parseParagraph } from "../src/dialogue/intent/reference.ts";
import { chaptersNamed } from "../src/retrieval/query/chapters.ts";
import { paragraphsIn } from "../src/document/paragraphs.ts";

export default defineCommand({
  name: "paragraph",
  description: "Show a paragraph by its number",
  options: {
    number: {
      ...paragraphOption,
      required: true,
      suggest(typed, selection, { library }) {
        const { text } = library.indexNamed(selection.text);
        const { chapter } = selection;
        const paragraphs =
          chapter === undefined
            ? text.paragraphs
            : chaptersNamed(text, chapter).flatMap((each) => paragraphsIn(text, each));
        return matchingParagraphs(typed, paragraphs);
      },
    },
    chapter: {
      type: "string",
      description: "The chapter in which it has that number, as in 3, XI or preface",
      maxLength: 100,
      suggest(typed, selection, { library }) {
        const { text } = library.indexNamed(selection.text);
        return matching(
          typed,
          text.chapters.map(({ name, heading }) => ({ name: heading, value: name })),
        );
      },
    },
    text: textOption,
  },
  run({ number, chapter, text: id }, { library, history = [] }) {
    const { text } = library.indexNamed(id);
    const chapters = chapter === undefined ? undefined : chaptersNamed(text, chapter);
    if (chapters?.length === 0) return chapterLookUpReply(text, `chapter ${chapter}`, []);
    const current = currentChapter(text, turnsOn(text, history));
    return paragraphLookUpReply(text, parseParagraph(number, text, chapters, current));
  },
});
