import type { NounPhrase } from "../../nlp/english/noun-phrases.ts";
import type { TextIndex } from "../../retrieval/text-index.ts";
import { mainNames } from "../../nlp/names/main-names.ts";
import { agrees, isPerson, isPlural } from "../../nlp/names/phrase-kinds.ts";
import { pronounIn, replacePronoun, type Pronoun } from "../coreference/pronouns.ts";
import type { Button } from "../reply/reply.ts";
import { contentOf, ending } from "../utterance/said.ts";
import { longestAsk } from "../reply/button-action.ts";
import { wordsOf } from "../utterance/subject.ts";

/** A question back, and complete questions that may have been meant. */
export interface Clarification {
  readonly say: string;
  readonly buttons: readonly Button[];
}

/** More would be a list to study. */
const mostChoices = 3;

function mayBe({ kind }: Pronoun, name: NounPhrase): boolean {
  switch (kind) {
    case "he":
    case "she":
      return agrees(name, kind);
    case "they":
      return isPerson(name) || isPlural(name);
    case "it":
      return !isPerson(name) && !isPlural(name);
  }
}

/** What is asked of a name by a question that names nothing: "What happened to Kirov?" */
function askedOf(said: string, pronoun: Pronoun | undefined, name: NounPhrase): string {
  const asksWho = /^who\b/i.test(said) || (pronoun !== undefined && contentOf(said).length === 0);
  if (pronoun && wordsOf(said).length > 1) return replacePronoun(said, pronoun, name.text);
  if (/\bhappen/i.test(said)) return `what happened to ${name.text}`;
  return asksWho && isPerson(name) ? `who was ${name.text}` : `what about ${name.text}`;
}

/** A name of each thing: of "the Duchess" and "the Duchess of Kent", the one that stands in more places. */
function distinct(names: readonly NounPhrase[]): NounPhrase[] {
  const told = new Set<string>();
  return names.filter(({ text }) => {
    const words = wordsOf(text).filter((word) => word !== "the" && word !== "of");
    const isNew = !words.some((word) => told.has(word));
    for (const word of words) told.add(word);
    return isNew;
  });
}

function choicesOf(names: readonly string[]): string {
  return [names.slice(0, -1).join(", "), names.at(-1)].filter(Boolean).join(" or ");
}

/**
 * The question back to one that says too little to be answered ("what happened?", "who was he?"), with choices from
 * what the text speaks of most; undefined when the text has too few names to choose from.
 */
export function clarify(message: string, index: TextIndex): Clarification | undefined {
  const said = message.trim().replace(ending, "");
  const pronoun = pronounIn(said);
  const people = /^(?:who|whom|whose)\b/i.test(said);
  const names = distinct(
    mainNames(index.names, index.text.paragraphs.length).filter((name) =>
      pronoun ? mayBe(pronoun, name) : !people || isPerson(name),
    ),
  );
  const choices = names
    .slice(0, mostChoices)
    .map((name) => ({ name: name.text, words: `${askedOf(said, pronoun, name)}?` }))
    .filter(({ words }) => words.length <= longestAsk);
  if (choices.length < 2) return undefined;
  const whom = people || pronoun?.kind === "he" || pronoun?.kind === "she";
  return {
    say: `${whom ? "Whom" : "What"} do you mean: ${choicesOf(choices.map(({ name }) => name))}? Or say it in a few more words.`,
    buttons: choices.map(({ words }) => ({
      label: words.charAt(0).toUpperCase() + words.slice(1),
      action: { kind: "ask", text: index.text.fingerprint, words },
    })),
  };
}
