import { wholeParagraph } from "../text/excerpt.ts";
import type { Text } from "../text/model.ts";
import { neighbourActions, noteActions } from "./actions.ts";
import { byPlace, paragraphOf } from "./refs.ts";
import { nothing, type Reply } from "./reply.ts";

/** A whole paragraph, with its neighbours and notes behind buttons; says which there are when it isn't one of them. */
export function paragraphReply(text: Text, number: number): Reply {
  const paragraph = paragraphOf(text, number);
  if (!paragraph) {
    return nothing(
      `There is no paragraph ${number} here: the paragraphs run from 1 to ${text.paragraphs.length}.`,
    );
  }
  const excerpt = wholeParagraph(text, paragraph);
  return {
    kind: "paragraph",
    confidence: 1,
    say: "",
    excerpts: [byPlace(excerpt)],
    nearest: [],
    layout: "lead",
    actions: [...neighbourActions(excerpt), ...noteActions(excerpt)],
  };
}
