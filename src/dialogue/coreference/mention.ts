import { nounPhrases, type NounPhrase } from "../../nlp/english/noun-phrases.ts";
import { isIdle, type DiscourseContext } from "../context/discourse-context.ts";
import { isPlural } from "../../nlp/names/phrase-kinds.ts";

/** Somebody or something spoken of, whom or which one may go on asking about. */
export interface Mention extends NounPhrase {
  /** Whether it only tells where, when or how something was done, or what something is of: "in the harbour". */
  readonly aside: boolean;
  /** Whether it says which one: "the harbour", "her letter", a name. */
  readonly definite: boolean;
  /** Whether it only says whose something is: "Berg's" crew. */
  readonly owns: boolean;
}

const circumstantial: ReadonlySet<string> = new Set(
  `in at on near into across from before after during under over around by until since without through between among
  for like behind beside upon throughout towards against`.split(/\s+/),
);
/** Words that say how many were asked about, or leave open which. */
const counting =
  /^(?:(?:many|much|any|some|several|few|more|most|all|no|such|what|which|other|either|both) )+/i;
const pointing = /^(?:the|this|that|these|those|his|her|their|its|our|my|your) |['’]s? /i;

function mention(phrase: NounPhrase, aside: boolean, owns: boolean): Mention {
  // In "that ships are safe", "that" doesn't belong to the ships.
  const text = phrase.text.replace(counting, "").replace(isPlural(phrase) ? /^(?:that|this) /i : "", "");
  return {
    ...phrase,
    text,
    aside: aside || circumstantial.has(phrase.before),
    definite: phrase.proper || pointing.test(text),
    owns,
  };
}

/** "Berg" in "Berg's crew" */
function ownerIn({ text, before }: NounPhrase, isName: DiscourseContext["isName"]): Mention[] {
  const [, owner] = /^(.+?)(?:['’]s|(?<=s)['’]) /u.exec(text) ?? [];
  if (owner === undefined) return [];
  const head = owner.toLowerCase().split(" ").at(-1) ?? "";
  return [mention({ text: owner, head, before, proper: isName(head) }, false, true)];
}

/** What a text speaks of, in order; then those of whom it only says that something is theirs. */
export function mentionsIn(text: string, ground: DiscourseContext): Mention[] {
  const phrases = nounPhrases(text, ground.isName);
  const complements = new Set(
    phrases.filter((phrase, at) => text.includes(`${phrases[at - 1]?.text} of ${phrase.text}`)),
  );
  const subjects = phrases.filter(({ head }) => !isIdle(head));
  return [
    ...subjects.map((phrase) => mention(phrase, complements.has(phrase), false)),
    ...subjects.flatMap((phrase) => ownerIn(phrase, ground.isName)),
  ];
}
