import { lastQuestion, type Ground } from "./ground.ts";
import { mentionsIn, type Mention } from "./mention.ts";
import { wordsOf } from "./subject.ts";
import { agrees, arePeople, isInstitution, isMarked, isPerson, isPlural, isRole } from "./people.ts";

/** The kinds of things that pronouns stand for. */
export type Kind = "he" | "she" | "they" | "it";

const pronouns: Readonly<Record<Kind, RegExp>> = {
  he: /\b(?:he|him|his|himself)\b/iu,
  she: /\b(?:she|her|hers|herself)\b/iu,
  they: /\b(?:they|them|their|theirs|themselves)\b/iu,
  it: /\b(?:it|its|itself)\b/iu,
};

const asksWho = /\b(?:who|whom|who's|whos)\b/iu;

/** Whom a question asks the text to introduce: the keeper in "who was the keeper of the lighthouse". */
function introduced(question: string, asked: readonly Mention[]): Mention | undefined {
  const [, whom] = /^\W*(?:\p{L}+ )?who(?:'?s| is| was) (.+)$/iu.exec(question) ?? [];
  return asked.find(({ text, definite }) => definite && whom?.startsWith(text));
}

/** "the Inca": with whom the text goes on as "he". */
function isTitled({ text, head, proper, aside }: Mention, kind: "he" | "she", ground: Ground): boolean {
  return proper && !aside && /^the /i.test(text) && ground.genderOf(head) === kind;
}

/** Whether a question that speaks of this may mean it by "he" or "she". */
function isSomebody(mention: Mention, kind: "he" | "she", ground: Ground): boolean {
  if (areSeveral(mention, ground)) return false;
  if (!agrees(mention, kind)) return isTitled(mention, kind, ground);
  if (isMarked(mention, kind) || !mention.proper) return mention.definite || (/^an? /i.test(mention.text) && isRole(mention));
  const gender = ground.genderOf(mention.head);
  const isName = mention.head.length > 1 && !ground.isImpersonal(mention.head);
  return isName && (gender === undefined || gender === kind);
}

/** Of what was shown, only those may be meant whom it names. */
function isNamed(mention: Mention, kind: "he" | "she", ground: Ground): boolean {
  const { text, head, proper } = mention;
  const isWhole = /^\p{Lu}/u.test(text) && !/\.$/u.test(text) && !isRole(mention);
  return proper && isWhole && ground.isNamed(head) && isSomebody(mention, kind, ground);
}

/** The likeliest of what a question speaks of. */
type Choose = (mentions: readonly Mention[], question: string) => string | undefined;

/** So many questions ago, something is still spoken of. */
const mostBack = 3;

/**
 * The likeliest in the newest question that has any. Where a question has the pronoun itself, which nothing was put in
 * for, that goes on meaning the same.
 */
function fromQuestions(kind: Kind, ground: Ground, choose: Choose): string | undefined {
  for (const question of ground.questions.slice(-mostBack).toReversed()) {
    const chosen = choose(mentionsIn(question, ground), question);
    const [before = ""] = question.split(pronouns[kind]);
    const [, carried = ""] = question.split("(");
    if (chosen !== undefined && (before.includes(chosen) || carried.includes(chosen))) return chosen;
    if (before !== question) return undefined;
  }
  return undefined;
}

function quoted(ground: Ground): Mention[] {
  return ground.quotes.flatMap((quote) => mentionsIn(quote, ground));
}

/** Nobody asks for the name of somebody who is known by it. */
const asksName = /\b(?:his|her) (?:\p{L}+ )?name\b|\b(?:he|she) (?:called|named)\b/iu;

function personMeant(said: string, kind: "he" | "she", ground: Ground): string | undefined {
  const last = lastQuestion(ground);
  const asked = mentionsIn(last, ground);
  const known = introduced(last, asked);
  if (known && !areSeveral(known, ground) && !has(said, known)) return known.text;
  const mayBe = (mention: Mention) => !has(said, mention) && !(asksName.test(said) && mention.proper && !isRole(mention));
  const named = quoted(ground).filter((mention) => mayBe(mention) && isNamed(mention, kind, ground));
  // Whoever answers a "who" is whom one asks about next.
  const heads = new Set(asked.map(({ head }) => head));
  const hasMarked = asked.some((mention) => isMarked(mention, kind) && mention.definite);
  const answering =
    asksWho.test(last) && !hasMarked ? named.find(({ head }) => !heads.has(head)) : undefined;
  if (answering) return answering.text;
  const spokenOf = fromQuestions(kind, ground, (mentions) => {
    const fitting = mentions.filter((mention) => mayBe(mention) && isSomebody(mention, kind, ground));
    const marked = fitting.find((mention) => isMarked(mention, kind));
    return (marked ?? fitting.find(({ aside }) => !aside) ?? fitting[0])?.text;
  });
  const goesOn = ground.questions.some((question) => pronouns[kind].test(question));
  return spokenOf ?? (goesOn ? undefined : named[0]?.text);
}

/** Whether the question speaks of it by its own name. */
function has(said: string, { head }: Mention): boolean {
  return wordsOf(said).some((word) => word.replace(/'s$/, "") === head);
}

function isThing(mention: Mention, ground: Ground): boolean {
  if (mention.aside || mention.owns || !mention.definite || isPlural(mention)) return false;
  return !isPerson(mention) || (mention.proper && !isRole(mention) && ground.isImpersonal(mention.head));
}

function thingMeant(said: string, ground: Ground): string | undefined {
  return fromQuestions(
    "it",
    ground,
    (mentions) => mentions.findLast((mention) => isThing(mention, ground) && !has(said, mention))?.text,
  );
}

/** Whether more than one are meant; "Nicias" is one. */
function areSeveral(mention: Mention, ground: Ground): boolean {
  const isOne = mention.proper && !/^the /i.test(mention.text) && !ground.isImpersonal(mention.head);
  return isPlural(mention) && !isOne;
}

/** "Berg and Lindqvist" */
function pairIn(question: string, mentions: readonly Mention[]): string | undefined {
  const pairs = mentions.slice(1).map((second, at) => `${mentions[at]?.text} and ${second.text}`);
  return pairs.find((pair) => question.includes(pair));
}

function severalMeant(said: string, ground: Ground): string | undefined {
  const last = lastQuestion(ground);
  if (asksWho.test(last)) {
    const answering = quoted(ground).find((mention) => arePeople(mention) && !has(last, mention));
    if (answering) return answering.text;
  }
  return fromQuestions("they", ground, (mentions, question) => {
    const several = mentions.filter((mention) => areSeveral(mention, ground) && !has(said, mention));
    const central = several.filter(({ aside }) => !aside);
    const body = mentions.find((mention) => mention.definite && !mention.aside && isInstitution(mention));
    return (
      pairIn(question, mentions) ??
      (central.find(arePeople) ?? central[0] ?? several.find(arePeople) ?? body)?.text
    );
  });
}

/**
 * What a pronoun of a question stands for: what fits in kind and number and isn't named beside it; of that rather who
 * answers the last question, then what that one speaks of, then what those before do, then whom the text names.
 * Undefined when nothing fits well.
 */
export function antecedentOf(said: string, kind: Kind, ground: Ground): string | undefined {
  switch (kind) {
    case "he":
    case "she":
      return personMeant(said, kind, ground);
    case "they":
      return severalMeant(said, ground);
    case "it":
      return thingMeant(said, ground);
  }
}
