import { contextButton, neighbourButtons } from "../../dialogue/reply/buttons.ts";
import { citationLine } from "../../dialogue/reply/plain-text.ts";
import { quoteReply, type Reply } from "../../dialogue/reply/reply.ts";
import { IbidError } from "../../shared/error.ts";
import { localizable } from "../../shared/locale/message.ts";
import type { CommandContext } from "../command/context.ts";
import { isBeyond } from "../spoilers/beyond.ts";
import { soFar } from "../spoilers/so-far.ts";
import { resolveParagraph } from "../look-up/paragraph.ts";
import { sentencesWith } from "../look-up/words.ts";
import { hasCard, quotationCard } from "./card.ts";

/** A picture of a quotation. */
export async function cardReply(
  given: { readonly number: string; readonly words: string | undefined; readonly text: string | undefined },
  context: CommandContext,
): Promise<Reply> {
  const { text } = context.library.indexNamed(given.text);
  const paragraph = resolveParagraph(text, given.number, context);
  const excerpt =
    given.words === undefined
      ? { text, paragraph, first: 0, last: 0 }
      : sentencesWith(text, paragraph, given.words);
  if (!hasCard(excerpt)) {
    throw new IbidError("unavailable-here", localizable("card-no-letters"));
  }
  const content = await quotationCard(excerpt);
  const isSpoiler = isBeyond(excerpt, await soFar(context));
  return quoteReply({
    kind: "talk",
    say: citationLine(excerpt),
    excerpts: [],
    layout: "even",
    buttons: [...contextButton(excerpt), ...neighbourButtons(excerpt, "next")],
    files: [{ name: `${text.id}-${excerpt.paragraph.ordinal}.png`, content, isSpoiler }],
  });
}
