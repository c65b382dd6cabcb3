import { asRanked, paragraphAt } from "../../dialogue/reply/excerpt-reference.ts";
import { quoteReply, type Reply } from "../../dialogue/reply/reply.ts";
import { wholeParagraph } from "../../document/excerpt.ts";
import type { Paragraph, Text } from "../../document/model.ts";
import { paragraphName } from "../../document/paragraphs.ts";
import { IbidError } from "../../shared/error.ts";
import { localizable, localized } from "../../shared/locale/message.ts";
import { textOfButton, unreadableButton, type FieldsOf } from "../command/buttons.ts";
import type { CommandContext } from "../command/context.ts";
import { resolveParagraph } from "../look-up/paragraph.ts";
import type { compareAction } from "./button.ts";
import { isBeyond } from "../spoilers/beyond.ts";
import { soFar } from "../spoilers/so-far.ts";
import { pairedWith } from "./pairs.ts";
import { counterpartOf } from "./counterpart.ts";

/**
 * The text to compare with: the one that is named, that the text is paired with, or the only other one.
 *
 * @throws IbidError if it isn't clear
 */
function otherText(text: Text, id: string | undefined, { library, settings }: CommandContext): Text {
  const [paired] = pairedWith(text.id, settings, library);
  if (id === undefined && paired) return paired;
  const others = library.texts.filter((each) => each.id !== text.id);
  const [only, ...more] = others;
  if (!only) throw new IbidError("not-found", localizable("compare-alone"));
  if (id === undefined && more.length > 0) throw new IbidError("invalid-input", localizable("compare-which"));
  const other = id === undefined ? only : library.indexNamed(id).text;
  if (other.id === text.id) throw new IbidError("invalid-input", localizable("compare-same"));
  return other;
}

interface CompareOptions {
  readonly number: string;
  /** The id of the other text. */
  readonly with: string | undefined;
  readonly text: string | undefined;
}

/** A paragraph, and below it the same place in another edition or translation. */
export async function compareReply(
  { number, with: id, text: own }: CompareOptions,
  context: CommandContext,
): Promise<Reply> {
  const { library } = context;
  const { text } = library.indexNamed(own);
  const other = otherText(text, id, context);
  return comparison(text, resolveParagraph(text, number, context), other, context);
}

/** As `compareReply`, for the paragraph of a button. */
export async function onCompare(
  { fingerprint, paragraph: ordinal, other }: FieldsOf<typeof compareAction>,
  context: CommandContext,
): Promise<Reply> {
  const { library } = context;
  const text = textOfButton(library, fingerprint, "paragraph");
  const paragraph = paragraphAt(text, ordinal);
  if (!paragraph) throw unreadableButton();
  const otherEdition = textOfButton(library, other, "paragraph");
  const reply = await comparison(text, paragraph, otherEdition, { ...context, isPrivate: true });
  return { ...reply, private: true };
}

async function comparison(
  text: Text,
  paragraph: Paragraph,
  other: Text,
  context: CommandContext,
): Promise<Reply> {
  // The other edition gives away as much, also where it isn't paired.
  const isSpoiler = isBeyond({ text, paragraph }, await soFar(context));
  const { excerpts, isExact } = await counterpartOf(text, paragraph, other);
  const say =
    excerpts.length === 0
      ? localized("compare-missing", { title: other.title, paragraph: paragraphName(paragraph) })
      : isExact
        ? ""
        : localized("compare-about");
  return quoteReply({
    kind: "paragraph",
    say,
    excerpts: [
      asRanked(wholeParagraph(text, paragraph)),
      ...excerpts.map((excerpt) => ({ ...asRanked(excerpt), isSpoiler })),
    ],
    layout: "even",
    buttons: [],
  });
}
