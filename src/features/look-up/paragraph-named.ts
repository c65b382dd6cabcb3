import type { CommandContext } from "../command/command.ts";
import { currentChapter, turnsOn } from "../../dialogue/context/history.ts";
import { chaptersOf, paragraphLookUpReply } from "./paragraph.ts";
import { parseParagraph } from "../../dialogue/intent/paragraph-typed.ts";
import { paragraphAt } from "../../dialogue/reply/excerpt-reference.ts";
import { IbidError } from "../../shared/error.ts";
import type { Paragraph, Text } from "../../document/model.ts";
import { paragraphName } from "../../document/paragraphs.ts";

/**
 * The one paragraph that somebody names, in any way that /paragraph takes.
 *
 * @throws IbidError when the text has no such paragraph, or several chapters have one
 */
export function resolveParagraph(
  text: Text,
  typed: string,
  { history = [] }: Pick<CommandContext, "history">,
): Paragraph {
  const found = parseParagraph(typed, text, undefined, currentChapter(text, turnsOn(text, history)));
  const paragraphs = found.ordinals.flatMap((place) => paragraphAt(text, place) ?? []);
  const [only, second] = paragraphs;
  if (!only) throw new IbidError("not-found", paragraphLookUpReply(text, found).say);
  if (!second) return only;
  throw new IbidError(
    "not-found",
    `There is a paragraph ${found.number} in ${chaptersOf(paragraphs)}: name the chapter too, as in “${paragraphName(second)}”.`,
  );
}
