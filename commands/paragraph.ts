import type { Command, Options } from "../src/features/command/command.ts";
import {
  matching,
  matchingParagraphs,
  paragraphOption,
  textOption,
} from "../src/features/command/shared-options.ts";
import { currentChapter, turnsOn } from "../src/dialogue/context/history.ts";
import { chapterLookUpReply, paragraphLookUpReply } from "../src/features/look-up/paragraph.ts";
import { chaptersNamed } from "../src/retrieval/query/chapters.ts";
import { paragraphsIn } from "../src/document/paragraphs.ts";
import type { Chapter, Text } from "../src/document/model.ts";
import { parseParagraph } from "../src/dialogue/intent/reference.ts";

/** The chapters that were given, if any. */
function chosen(text: Text, options: Options): readonly Chapter[] | undefined {
  const typed = options.string("chapter");
  return typed === undefined ? undefined : chaptersNamed(text, typed);
}

const paragraph: Command = {
  name: "paragraph",
  description: "Show a paragraph by its number",
  options: [
    {
      ...paragraphOption,
      name: "number",
      required: true,
      suggest(typed, options, { library }) {
        const { text } = library.index(options.string("text"));
        const paragraphs = chosen(text, options)?.flatMap((chapter) => paragraphsIn(text, chapter));
        return matchingParagraphs(typed, paragraphs ?? text.paragraphs);
      },
    },
    {
      name: "chapter",
      description: "The chapter in which it has that number, as in 3, XI or preface",
      type: "string",
      maxLength: 100,
      suggest(typed, options, { library }) {
        const { text } = library.index(options.string("text"));
        return matching(
          typed,
          text.chapters.map(({ name, heading }) => ({ name: heading, value: name })),
        );
      },
    },
    textOption,
  ],
  run(options, { library, history = [] }) {
    const { text } = library.index(options.string("text"));
    const chapters = chosen(text, options);
    if (chapters?.length === 0) return chapterLookUpReply(text, `chapter ${options.string("chapter")}`, []);
    const spoken = currentChapter(text, turnsOn(text, history));
    return paragraphLookUpReply(text, parseParagraph(options.string("number") ?? "", text, chapters, spoken));
  },
};

export default paragraph;
