import { citationLine } from "../../dialogue/reply/plain-text.ts";
import { quoteReply, type Reply } from "../../dialogue/reply/reply.ts";
import { excerptAround } from "../../document/excerpt.ts";
import type { Excerpt, Paragraph, Text } from "../../document/model.ts";
import { paragraphName } from "../../document/paragraphs.ts";
import { IbidError } from "../../shared/error.ts";
import { localizable } from "../../shared/locale/message.ts";
import type { CommandContext } from "../command/context.ts";
import { resolveParagraph } from "../look-up/paragraph.ts";
import { hasCard, quotationCard } from "./card.ts";

/** The sentences of a paragraph that have some words, or its first sentence. @throws IbidError if it hasn't those words */
function sentencesWith(text: Text, paragraph: Paragraph, words: string | undefined): Excerpt {
  if (words === undefined) return { text, paragraph, first: 0, last: 0 };
  const wanted = words.trim().toLowerCase();
  const start = paragraph.text.toLowerCase().indexOf(wanted);
  if (wanted !== "" && start !== -1) {
    return excerptAround(text, paragraph, { start, end: start + wanted.length });
  }
  throw new IbidError(
    "not-found",
    localizable("card-words-missing", { paragraph: paragraphName(paragraph), words: words.trim() }),
  );
}

/** A picture of a quotation. */
export async function cardReply(
  given: { readonly number: string; readonly words: string | undefined; readonly text: string | undefined },
  context: CommandContext,
): Promise<Reply> {
  const { text } = context.library.indexNamed(given.text);
  const excerpt = sentencesWith(text, resolveParagraph(text, given.number, context), given.words);
  if (!hasCard(excerpt)) {
    throw new IbidError("unavailable-here", localizable("card-no-letters"));
  }
  const content = await quotationCard(excerpt);
  return quoteReply({
    kind: "talk",
    say: citationLine(excerpt),
    excerpts: [],
    layout: "even",
    buttons: [],
    files: [{ name: `${text.id}-${excerpt.paragraph.ordinal}.png`, content }],
  });
}
