import { stopWords } from "../../../nlp/english/stop-words.ts";
import { taggedTokens, type TaggedToken } from "../../../nlp/english/tagging.ts";
import { fold } from "../../../nlp/english/tokens.ts";
import { stemOf } from "../../../nlp/english/wink.ts";
import { memoizeLast } from "../../../shared/memoize.ts";
import { lowerWords } from "../../../dialogue/utterance/utterance.ts";

/** Who does what to whom: a verb with the nouns before and behind it. */
interface Predication {
  /** The stem of the verb. */
  readonly verb: string;
  /** The noun that says who does it, in lower case; undefined if it isn't known. */
  readonly subject: string | undefined;
  /** The noun that says to whom or what it is done. */
  readonly object: string | undefined;
  /** The stems of all nouns of the clause that may say so too: "Berg and the mayor". */
  readonly besides: { readonly subject: ReadonlySet<string>; readonly object: ReadonlySet<string> };
  /** The stems of all nouns of the sentence. */
  readonly around: ReadonlySet<string>;
}

type Roles = Pick<Predication, "subject" | "object">;
const roles = ["subject", "object"] as const;
const otherRole = { subject: "object", object: "subject" } as const;

const stem = (word: string) => stemOf(fold(word));

const toBe = /^(?:am|is|are|was|were|be|been|being|'s|'re)$/;
const determiner =
  /^(?:the|an?|this|that|these|those|his|her|its|their|our|my|your|any|some|all|every|each|no)$/;
const nouns: ReadonlySet<string> = new Set(["NOUN", "PROPN"]);
/** Parts of speech between a subject and its verb. */
const betweenSubjectAndVerb: ReadonlySet<string> = new Set(["ADV", "AUX", "PART"]);
/** Parts of speech that end the clause of a noun. */
const clauseEnds: ReadonlySet<string> = new Set(["PUNCT", "SCONJ", "VERB", "AUX"]);

/** The words of the nouns between two tokens, as stems. */
function nounStems(tokens: readonly TaggedToken[]): Set<string> {
  return new Set(tokens.filter(({ pos }) => nouns.has(pos)).map(({ lower }) => stem(lower)));
}

/** The tokens behind `from` up to the end of the clause. */
function clauseBehind(tokens: readonly TaggedToken[], from: number): readonly TaggedToken[] {
  const length = tokens.slice(from).findIndex(({ pos }) => clauseEnds.has(pos));
  return length === -1 ? tokens.slice(from) : tokens.slice(from, from + length);
}

/** The tokens before `to` back to the beginning of the clause. */
function clauseBefore(tokens: readonly TaggedToken[], to: number): readonly TaggedToken[] {
  return tokens.slice(tokens.slice(0, to).findLastIndex(({ pos }) => clauseEnds.has(pos)) + 1, to);
}

/** The noun of a phrase that opens some tokens, such as "sentence" of "Berg's long sentence"; undefined if none does. */
function openingNoun(tokens: readonly TaggedToken[]): string | undefined {
  const length = tokens.findIndex(
    ({ pos, lower }) => !nouns.has(pos) && !["DET", "ADJ", "NUM"].includes(pos) && lower !== "'s",
  );
  const phrase = length === -1 ? tokens : tokens.slice(0, length);
  const last = phrase.at(-1);
  return last && nouns.has(last.pos) ? last.lower : undefined;
}

/** The position of the verb's subject's end: that of `from`, or of the comma that opens an aside: "Berg, with a few friends, sailed". */
function endOfSubject(tokens: readonly TaggedToken[], from: number): number {
  if (tokens[from - 1]?.lower !== ",") return from;
  const opening = tokens.slice(0, from - 1).findLastIndex(({ lower }) => lower === ",");
  const aside = tokens.slice(opening + 1, from - 1);
  return opening === -1 || aside.some(({ pos }) => pos === "VERB" || pos === "AUX") ? from : opening;
}

/** The predication of a verb in a sentence. */
function predicationAt(tokens: readonly TaggedToken[], at: number): Predication {
  const verb = stem(tokens[at]?.lower ?? "");
  const auxiliaries = tokens
    .slice(0, at)
    .toReversed()
    .findIndex(({ pos }) => !betweenSubjectAndVerb.has(pos));
  const first = auxiliaries === -1 ? 0 : at - auxiliaries;
  const before = clauseBefore(tokens, endOfSubject(tokens, first));
  const noun = before.at(-1);
  const preceding = noun && nouns.has(noun.pos) ? noun.lower : undefined;
  const own = tokens.slice(first, at);
  const behind = clauseBehind(tokens, at + 1);
  const isPassive = own.some(({ lower }) => toBe.test(lower));
  if (isPassive) {
    const by = behind.findIndex(({ lower }) => lower === "by");
    const agents = by === -1 ? [] : behind.slice(by + 1);
    return {
      verb,
      subject: openingNoun(agents),
      object: preceding,
      besides: { subject: nounStems(agents), object: nounStems(before) },
      around: nounStems(tokens),
    };
  }
  // "voted to abolish it" and "those arrested by them" don't say beside the verb who does it.
  const hasSubject = !own.some(({ lower }) => lower === "to") && behind[0]?.lower !== "by";
  return {
    verb,
    subject: hasSubject ? preceding : undefined,
    object: openingNoun(behind),
    besides: { subject: nounStems(hasSubject ? before : []), object: nounStems(behind) },
    around: nounStems(tokens),
  };
}

/** Nouns for what is done to somebody, whose possessor suffers it: "Berg's murder". */
const sufferedAct =
  /^(?:murder|killing|assassination|poisoning|arrest|imprisonment|execution|conviction|trial|punishment|acquittal|deportation|exile|expulsion|dismissal|removal|appointment|nomination|promotion|defeat|capture|kidnapping|abduction|rescue|release|liberation)$/u;

/** The predication of a noun such as "murder": "Berg's murder" and "the murder of Berg" say to whom, "Berg's murder of the mayor" also who. */
function nominalAt(tokens: readonly TaggedToken[], at: number): Predication {
  const before = clauseBefore(tokens, at);
  const possessive = before.findLastIndex(({ lower }) => lower === "'s");
  const owner =
    possessive > 0 && before.slice(possessive + 1).every(({ pos }) => pos === "ADJ")
      ? before[possessive - 1]?.lower
      : undefined;
  const behind = clauseBehind(tokens, at + 1);
  const by = behind.findIndex(({ lower }) => lower === "by");
  const agents = by === -1 ? [] : behind.slice(by + 1);
  const victims = behind[0]?.lower === "of" ? behind.slice(1, by === -1 ? undefined : by) : [];
  const victim = openingNoun(victims);
  const owners = new Set(owner === undefined ? [] : [stem(owner)]);
  const [subjects, objects] =
    victim === undefined ? [nounStems(agents), owners] : [owners, nounStems(victims)];
  return {
    verb: stem(tokens[at]?.lower ?? ""),
    subject: openingNoun(agents) ?? (victim === undefined ? undefined : owner),
    object: victim ?? owner,
    besides: { subject: subjects, object: objects },
    around: nounStems(tokens),
  };
}

/** The number of sentences whose tokens are kept: tagging takes long, and questions about a text often find the same ones. */
const keptSentences = 200;

const tagged = memoizeLast(keptSentences, taggedTokens);

/** The predications of a sentence by a verb, or a noun for what is suffered, with one of these stems. */
function predicationsIn(sentence: string, verbs: ReadonlySet<string>): Predication[] {
  const tokens = tagged(sentence);
  return tokens.flatMap(({ pos, lower }, at) => {
    if (!verbs.has(stem(lower))) return [];
    // The tagger takes "capture" in "Berg's capture of the island" for a verb.
    const isNoun = pos === "NOUN" || tokens[at - 1]?.lower === "'s";
    if (isNoun && sufferedAct.test(lower)) return [nominalAt(tokens, at)];
    return pos === "VERB" ? [predicationAt(tokens, at)] : [];
  });
}

/** Words that may stand between a subject and its verb in a question. */
const adverb = /^(?:actually|also|already|ever|even|finally|first|never|not|really|then|\p{L}+ly)$/u;

/** The noun of the phrase that opens some words of a question: no stop word but determiners stands in it. */
function askedNoun(words: readonly string[]): string | undefined {
  const from = words.findIndex((word) => !determiner.test(word));
  if (from === -1) return undefined;
  const length = words.slice(from).findIndex((word) => stopWords.has(word));
  return words.slice(from, length === -1 ? undefined : from + length).at(-1);
}

/** Words that a question asks with, before its subject or in its place. */
const asking = /^(?:who|what|which|that|am|is|are|was|were|do|does|did|has|have|had)$/;
/** Most words of a subject in a question. With more, the word behind them is hardly the verb of the clause. */
const mostInSubject = 3;
const unknown: Roles = { subject: undefined, object: undefined };

/**
 * The roles of the nouns beside a word of a question as its verb, by their order alone: in small letters, the tagger takes many
 * names for verbs. They are unknown if the word is no verb of the question, as in "did he regret the mayor's arrest".
 *
 * @param at the position of the word
 */
function askedRoles(words: readonly string[], at: number): Roles {
  const before = words.slice(0, at);
  const opening = before.findLastIndex((word) => asking.test(word));
  const phrase = before
    .slice(opening + 1)
    .filter((word) => !adverb.test(word) && !determiner.test(word) && word !== "been");
  const noun = phrase.at(-1);
  const isSubject =
    phrase.length <= mostInSubject && !phrase.some((word) => stopWords.has(word)) && !noun?.endsWith("'s");
  // "who had Berg arrested" says to whom, "had Berg arrested the mayor" who.
  const isCausative = words[0]?.startsWith("who") === true && /^(?:has|have|had)$/.test(words[1] ?? "");
  if (opening === -1 || !isSubject || isCausative) return unknown;
  const behind = words.slice(at + 1);
  const isPassive =
    before.some((word) => toBe.test(word)) &&
    !before.some((word) => /^(?:do|does|did)$/.test(word)) &&
    words[at]?.endsWith("ing") !== true;
  // "which treaty closed the harbour" asks for the subject.
  const isAskedFor = /^(?:which|what)$/.test(before[opening] ?? "");
  if (!isPassive) return { subject: isAskedFor ? undefined : noun, object: askedNoun(behind) };
  const by = behind.indexOf("by");
  return { subject: by === -1 ? undefined : askedNoun(behind.slice(by + 1)), object: noun };
}

/** True if a predication has a noun of the question in a role. */
function agreeIn(role: keyof Roles, asked: Roles, { besides }: Predication): boolean {
  const noun = asked[role];
  return noun !== undefined && besides[role].has(stem(noun));
}

/**
 * True if a predication has a noun of the question in the other role, or another name in the same role, as the
 * object only where its sentence has both. What "the shop opened" says of the subject, "they opened the shop" says of the object, so a subject alone tells nothing.
 */
function differ(asked: Roles, stated: Predication, { isName }: Words): boolean {
  const isNamed = (noun: string | undefined) => noun !== undefined && isName(noun);
  return roles.some((role) => {
    const noun = asked[role];
    if (noun === undefined || agreeIn(role, asked, stated)) return false;
    const other = stated[otherRole[role]];
    const isSwapped = asked.object !== undefined && other !== undefined && stem(other) === stem(noun);
    const isNear = role === "subject" || stated.around.has(stem(noun));
    return isSwapped || (isNamed(noun) && isNamed(stated[role]) && isNear);
  });
}

/**
 * True if a predication has a noun of the question in one role, and in the other role another one: both names, or both
 * nouns of the text, so that they hardly mean the same.
 */
function saysOfOther(asked: Roles, stated: Predication, { isName, isInText }: Words): boolean {
  return roles.some((role) => {
    const noun = asked[otherRole[role]];
    const instead = stated[otherRole[role]];
    if (noun === undefined || instead === undefined || !agreeIn(role, asked, stated)) return false;
    return !agreeIn(otherRole[role], asked, stated) && isName(noun) === isName(instead) && isInText(noun);
  });
}

/**
 * True if a predication has a noun of the question in its role and the other one anywhere in its sentence: "Berg ordered the
 * clerk to open the harbour" may say that Berg ordered the harbour opened.
 */
function maySay(asked: Roles, stated: Predication): boolean {
  return (
    roles.some((role) => agreeIn(role, asked, stated)) &&
    roles.every((role) => stated.around.has(stem(asked[role] ?? "")))
  );
}

/** The words of a text, each given in lower case. */
export interface Words {
  /** True for names but not for titles and dates. */
  readonly isName: (word: string) => boolean;
  readonly isInText: (word: string) => boolean;
}

/** A question whose verbs are looked for in sentences. */
export class AskedRoles {
  readonly #words: readonly string[];
  readonly #positions: ReadonlyMap<string, number>;
  readonly #text: Words;
  /** By sentence: each is compared twice, and tagging takes long. */
  readonly #predications = new Map<string, readonly Predication[]>();

  constructor(question: string, text: Words) {
    this.#words = lowerWords(question);
    const content = this.#words.flatMap((word, at) =>
      stopWords.has(word) ? [] : [[stem(word), at] as const],
    );
    this.#positions = new Map(content);
    this.#text = text;
  }

  /** The stems of each word that may be a verb, with those of the nouns beside it. */
  get searches(): (readonly [verb: string, noun: string])[] {
    return [...this.#positions].flatMap(([verb, at]) => {
      const { subject, object } = askedRoles(this.#words, at);
      if (subject === undefined || object === undefined) return [];
      return [subject, object].map((noun) => [verb, stem(noun)] as const);
    });
  }

  #predicationsOf(sentence: string): readonly Predication[] {
    const known = this.#predications.get(sentence);
    if (known) return known;
    const found = predicationsIn(sentence, new Set(this.#positions.keys()));
    this.#predications.set(sentence, found);
    return found;
  }

  #compared(sentences: readonly string[]): { stated: Predication; asked: Roles }[] {
    return sentences
      .flatMap((sentence) => this.#predicationsOf(sentence))
      .map((stated) => ({ stated, asked: askedRoles(this.#words, this.#positions.get(stated.verb) ?? 0) }));
  }

  /**
   * True if sentences say of others what is asked: a clause with a verb of the question has its subject as the object ("did the
   * mayor arrest Berg", of a mayor whom Berg arrested) or another name in the same role, and no clause has them as they are asked.
   */
  areSwappedIn(sentences: readonly string[]): boolean {
    const compared = this.#compared(sentences);
    const differing = compared.filter(({ asked, stated }) => differ(asked, stated, this.#text));
    return (
      differing.length > 0 &&
      compared.every(
        (each) => differing.includes(each) || !roles.some((role) => agreeIn(role, each.asked, each.stated)),
      )
    );
  }

  /** True if a sentence says that others did it, or that it was done to others, and none may say it as it is asked. */
  areFilledByOthersIn(sentences: readonly string[]): boolean {
    const compared = this.#compared(sentences);
    return (
      compared.some(({ asked, stated }) => saysOfOther(asked, stated, this.#text)) &&
      !compared.some(({ asked, stated }) => maySay(asked, stated))
    );
  }
}
