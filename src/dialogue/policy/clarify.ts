import type { NounPhrase } from "../../nlp/english/noun-phrases.ts";
import { mainNames } from "../../nlp/names/main-names.ts";
import { agrees, isPerson, isPlural } from "../../nlp/names/phrase-kinds.ts";
import type { TextIndex } from "../../retrieval/text-index.ts";
import { pronounIn, replacePronoun, type Pronoun } from "../coreference/pronouns.ts";
import { longestAsk } from "../reply/button-action.ts";
import type { Button } from "../reply/reply.ts";
import { lowerWords, type Utterance } from "../utterance/utterance.ts";
import { currentLocale } from "../../shared/locale/current.ts";
import { listOf } from "../../shared/locale/formats.ts";
import { localized } from "../../shared/locale/message.ts";

/** A clarifying question, with buttons for complete questions that may have been meant. */
export interface Clarification {
  readonly say: string;
  readonly buttons: readonly Button[];
}

const mostChoices = 3;

function canStandFor(name: NounPhrase, { kind }: Pronoun): boolean {
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

/** The message asked about a name: "what happened to Kirov", "when was Kirov born". */
function askedAbout(name: NounPhrase, utterance: Utterance, pronoun: Pronoun | undefined): string {
  const { core, words, contentWords } = utterance;
  const asksWho = /^who\b/i.test(core) || (pronoun !== undefined && contentWords.length === 0);
  if (pronoun && words.length > 1) return replacePronoun(utterance, pronoun, name.text);
  if (/\bhappen/i.test(core)) return `what happened to ${name.text}`;
  return asksWho && isPerson(name) ? `who was ${name.text}` : `what about ${name.text}`;
}

/** The names without those that share a word with an earlier one, such as "the Duchess" and "the Duchess of Kent". */
function distinct(names: readonly NounPhrase[]): NounPhrase[] {
  const seen = new Set<string>();
  return names.filter(({ text }) => {
    const words = lowerWords(text).filter((word) => word !== "the" && word !== "of");
    const isNew = !words.some((word) => seen.has(word));
    for (const word of words) seen.add(word);
    return isNew;
  });
}

/** "A, B or C". English has no comma before the last, as in a question that is spoken. */
function orList(names: readonly string[]): string {
  if (currentLocale() !== "en") return listOf(names, "disjunction");
  return [names.slice(0, -1).join(", "), names.at(-1)].filter(Boolean).join(" or ");
}

/**
 * The clarifying question to a message that says too little to be answered ("what happened?", "who was he?"), with the
 * names that the text mentions most as choices. Returns undefined if the text has fewer than two that fit.
 */
export async function clarify(utterance: Utterance, index: TextIndex): Promise<Clarification | undefined> {
  const pronoun = pronounIn(utterance);
  const asksForPerson = /^(?:who|whom|whose)\b/i.test(utterance.core);
  const names = await mainNames(index.names, index.text.paragraphs.length);
  const fitting = names.filter((name) =>
    pronoun ? canStandFor(name, pronoun) : !asksForPerson || isPerson(name),
  );
  const choices = distinct(fitting)
    .slice(0, mostChoices)
    .map((name) => ({ name: name.text, question: `${askedAbout(name, utterance, pronoun)}?` }))
    .filter(({ question }) => question.length <= longestAsk);
  if (choices.length < 2) return undefined;
  const isPersonMeant = asksForPerson || pronoun?.kind === "he" || pronoun?.kind === "she";
  return {
    say: localized("ask-which", {
      kind: isPersonMeant ? "person" : "thing",
      names: orList(choices.map(({ name }) => name)),
    }),
    buttons: choices.map(({ question }) => ({
      label: question.charAt(0).toUpperCase() + question.slice(1),
      action: { kind: "ask", fingerprint: index.text.fingerprint, words: question },
    })),
  };
}
