import type { Names } from "../../nlp/names/names.ts";
import { nounPhrases, nounPhrasesOf, type NounPhrase } from "../../nlp/english/noun-phrases.ts";
import { isPlural, isRole } from "../../nlp/names/phrase-kinds.ts";
import { lowerWords } from "../utterance/utterance.ts";
import type { TaggedToken } from "../../nlp/english/tagging.ts";

/** A noun phrase that a later pronoun may refer to. */
export interface Mention extends NounPhrase {
  /** True if it only tells where, when or how, or complements another noun: "in the harbour". */
  readonly aside: boolean;
  /** True if it says which one is meant: "the harbour", "her letter", a name. */
  readonly definite: boolean;
  /** True if it only says whose something is: "Berg" in "Berg's crew". */
  readonly owns: boolean;
}

const circumstantial: ReadonlySet<string> = new Set(
  `in at on near into across from before after during under over around by until since without through between among
  for like behind beside upon throughout towards against`.split(/\s+/),
);
/** Determiners that ask for a number or leave open which one is meant. */
const indefinite =
  /^(?:(?:many|much|any|some|several|few|more|most|all|no|such|what|which|other|either|both) )+/i;
const definite = /^(?:the|this|that|these|those|his|her|their|its|our|my|your) |['’]s? /i;

/** Nouns that pronouns don't refer back to: times, "thing", "example", "paragraph". */
const nonReferring =
  /^(?:what|who|one|ones|thing|things|part|kind|sort|lot|example|reason|way|name|paragraph|para|note|text|passage|date|\p{L}*one|(?:mean|some|any)?times?|seconds?|minutes?|hours?|days?|(?:to|yester)day|mornings?|evenings?|nights?|tonight|tomorrow|weeks?|months?|years?|centur(?:y|ies)|moments?|while|end|beginning|january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/u;

/** True if a lower-case noun can be the antecedent of a pronoun. */
function canBeReferredTo(noun: string): boolean {
  return !nonReferring.test(noun);
}

/** The noun phrases of a text that can be antecedents, in order. */
export function subjectsIn(text: string, names: Names): NounPhrase[] {
  return nounPhrases(text, (word) => names.isName(word)).filter(({ head }) => canBeReferredTo(head));
}

/** The noun phrases that can be antecedents among tokens of a text that are tagged already. */
export function subjectsOf(text: string, tokens: readonly TaggedToken[], names: Names): NounPhrase[] {
  return nounPhrasesOf(text, tokens, (word) => names.isName(word)).filter(({ head }) =>
    canBeReferredTo(head),
  );
}

function mention(phrase: NounPhrase, aside: boolean, owns: boolean): Mention {
  // In "that ships are safe" and "that Berg sailed", "that" doesn't belong to the noun.
  const text = phrase.text
    .replace(indefinite, "")
    .replace(isPlural(phrase) || phrase.proper ? /^(?:that|this) /i : "", "")
    .replace(phrase.proper ? /^an? (?=\p{Lu})/u : "", "");
  return {
    ...phrase,
    text,
    aside: aside || circumstantial.has(phrase.before),
    definite: phrase.proper || definite.test(text),
    owns,
  };
}

/** "Berg" in "Berg's crew". */
function ownerIn({ text, before }: NounPhrase, names: Names): Mention[] {
  const [, owner] = /^(.+?)(?:['’]s|(?<=s)['’]) /u.exec(text) ?? [];
  if (owner === undefined) return [];
  const head = owner.toLowerCase().split(" ").at(-1) ?? "";
  return [mention({ text: owner, head, before, proper: names.isName(head) }, false, true)];
}

/** The phrases, with the place or people behind a role's "of": "the king of the Belgians", but not "the friend of Berg". */
function withPlaces(phrases: readonly NounPhrase[], text: string, names: Names): NounPhrase[] {
  return phrases.map((phrase, at) => {
    const next = phrases[at + 1];
    if (!next?.proper || !isRole(phrase)) return phrase;
    const isPlace = /^the /iu.test(next.text) || names.isImpersonal(next.head);
    const whole = `${phrase.text} of ${next.text}`;
    return isPlace && text.includes(whole) ? { ...phrase, text: whole } : phrase;
  });
}

/** Words that ask to be shown something, whose verb the tagger may take for a noun: "show me something about the ice". */
const request =
  /^(?:show|give|find|tell|get|bring) (?:me|us) (?:(?:something|anything|more|everything|stuff) )?/iu;

/** The mentions of a text in order, then the owners named in them ("Berg" in "Berg's crew"). */
export function mentionsIn(message: string, names: Names): Mention[] {
  const text = message.replace(request, "");
  const phrases = withPlaces(
    nounPhrases(text, (word) => names.isName(word)),
    text,
    names,
  );
  const complements = new Set(
    phrases.filter((phrase, at) => {
      const before = phrases[at - 1]?.text ?? "";
      return before.endsWith(` of ${phrase.text}`) || text.includes(`${before} of ${phrase.text}`);
    }),
  );
  const subjects = phrases.filter(({ head }) => canBeReferredTo(head));
  return [
    ...subjects.map((phrase) => mention(phrase, complements.has(phrase), false)),
    ...subjects.flatMap((phrase) => ownerIn(phrase, names)),
  ];
}

/** True if a text names the mention by its own noun. */
export function isNamedIn({ head }: Mention, text: string): boolean {
  return lowerWords(text).some((word) => word.replace(/'s$/, "") === head);
}
