import * as v from "valibot";
import { buttonsInRow } from "../../dialogue/reply/buttons.ts";
import type { Button, Reply } from "../../dialogue/reply/reply.ts";
import { quoteOf } from "../../document/excerpt.ts";
import type { Text } from "../../document/model.ts";
import { actionCodec, fingerprintField } from "../command/buttons.ts";
import { localized } from "../../shared/locale/message.ts";

/** Defines a word of a text. */
export const defineAction = actionCodec({ command: "define", separator: ":" }, undefined, {
  fingerprint: fingerprintField,
  word: v.string(),
});

/** The button that defines a word. @param word at most 80 characters, as the terms of glossaries have */
export function defineButton({ fingerprint }: Text, word: string): Button {
  return { label: localized("index-what-is", { word }), action: defineAction.encode({ fingerprint, word }) };
}

/**
 * A button for the first term of the glossary that stands in the first excerpt of a reply. None if the reply names the term
 * itself, or has a row of buttons already.
 */
export function termButtons({ say, excerpts: [lead], buttons }: Reply): Button[] {
  if (!lead || lead.excerpt.text.glossary.length === 0 || buttons.length >= buttonsInRow) return [];
  const [quote, said] = [quoteOf(lead.excerpt), say].map((words) => words.toLowerCase());
  const terms = lead.excerpt.text.glossary.map(({ term }) => term);
  const term = terms.find((each) => {
    const lower = each.toLowerCase();
    return quote?.includes(lower) && !said?.includes(lower);
  });
  return term === undefined ? [] : [defineButton(lead.excerpt.text, term)];
}
