import { wholeParagraph } from "../text/excerpt.ts";
import type { Text } from "../text/model.ts";
import { neighbourActions, noteActions } from "./actions.ts";
import { byPlace, paragraphOf } from "./refs.ts";
import type { Division } from "./look-up.ts";
import { nothing, showing, type Reply } from "./reply.ts";

function paragraphsOf({ paragraphs }: Text): string {
  return paragraphs.length === 1
    ? "there is only paragraph 1"
    : `the paragraphs run from 1 to ${paragraphs.length}`;
}

/** Says that a text has no pages, chapters or sections here, and which paragraphs it has. */
export function noDivision(text: Text, division: Division): Reply {
  return nothing(`There are no ${division}s here: ${paragraphsOf(text)}.`);
}

/** A whole paragraph, with its neighbours and notes behind buttons; says which there are when it isn't one of them. */
export function paragraphReply(text: Text, place: number): Reply {
  const paragraph = paragraphOf(text, place);
  if (!paragraph) {
    return nothing(`There is no paragraph ${place} here: ${paragraphsOf(text)}.`);
  }
  const excerpt = wholeParagraph(text, paragraph);
  return showing({
    kind: "paragraph",
    excerpts: [byPlace(excerpt)],
    layout: "lead",
    actions: [...neighbourActions(excerpt), ...noteActions(excerpt)],
  });
}
