import { stopWords } from "../language/stop-words.ts";
import { partsOf, type Part } from "../language/phrases.ts";
import { antecedentOf, type Kind } from "./antecedent.ts";
import { dateIn, lastQuestion, subjectsIn, topicOf, type Ground } from "./ground.ts";
import { wordsOf } from "./subject.ts";

/** A question that leans on what was said before. */
export interface FollowUp {
  /** The name of the rule that understood it. */
  readonly rule: string;
  /** The question with what it leans on put in. */
  readonly question: string;
  /** What was carried over, to be shown; may be empty. */
  readonly about: string;
}

type Resolved = Omit<FollowUp, "rule">;

/** One way in which questions lean on what was said before. `said` has no marks at its ends and no "and" in front. */
interface Rule {
  readonly name: string;
  /** Whether it is tried on questions that say enough to be complete, too. */
  readonly evenFull?: boolean;
  readonly resolve: (said: string, ground: Ground, opened: boolean) => Resolved | undefined;
}

const opener =
  /^(?:(?:and|but|so|or|ok|okay|then|well|also|plus|hm+|oh|ah|right|yes|yeah|no wait|wait)\b[\s,:—–-]*)+/i;
const ending = /[\s?!.,;:…]+$/u;
const aside = /[\s,]+(?:though|tho|please|pls|plz|ibid|exactly|lol|btw|again)$/i;
const questionWord = /^(?:who|whom|whose|what|which|when|where|why|how|whos|whats)\b/i;
const auxiliary =
  /^(?:is|are|was|were|be|am|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must)\b/i;

/** A question with more words of its own that carry a subject is complete in itself. */
const mostContent = 3;

function contentOf(words: string): string[] {
  return wordsOf(words).filter(
    (word) => !stopWords.has(word) && !/^(?:happen|happened|thing|things|example|part)$/.test(word),
  );
}

/** What a question asks with: "when did", "how often was". */
function frameOf(question: string): string {
  const frame =
    /^(?:\p{L}+ )??(?:who|whom|whose|what|which|when|where|why|how)(?: (?:many|much|often|long|old|far|big|large|\p{L}+(?= (?:is|are|was|were|do|does|did|has|have|had))))?(?: (?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should))?\b/iu.exec(
      question,
    );
  return frame?.[0] ?? "";
}

/** A question without what it asks with: "the commission completed its task". */
function bodyOf(question: string): string {
  return question.slice(frameOf(question).length).replace(ending, "").trim();
}

/** "the party congress" in "no, I meant the party congress"; "Japan" in "only the part about Japan". */
const correction =
  /^(?:(?:no|nope|nah|not that|sorry|wait|actually|oops)[\s,.!:;—–-]+)*(?:i (?:meant|mean)(?: to ask(?: about)?| to say)?|i was (?:asking|talking) about|rather|instead)\s+(?<meant>.+)$/i;
const narrowing =
  /^(?:(?:no|ok|okay|please)[\s,]+)?(?:(?:only|just|specifically|in particular)[\s,]+(?:(?:show|tell|give|quote) me )?(?:(?:the|that|those) )?(?:(?:parts?|bits?|sentences?|passages?|ones?|lines?)(?: that (?:is|are))? )?(?:about|on|with|mentioning|where|concerning|regarding)|(?:the|that) (?:part|bit) (?:about|on|with|where))\s+(?<meant>.+)$/i;
const whatAbout =
  /^(?:(?:what|how|whatabout|wbout|wat) (?:about|abt|of|if)|same for|as for|regarding|concerning)\s+(?<meant>.+)$/i;

/** The last question asked of something else: of another date, another place, another person. */
function askedOf(meant: string, ground: Ground): string {
  const last = lastQuestion(ground);
  const [date, newDate] = [dateIn(last), dateIn(meant)];
  if (date !== undefined && newDate !== undefined) return last.replace(date, meant);
  return [frameOf(last), meant].filter(Boolean).join(" ");
}

/** What the same question is now about: its new things or, where it names none, still the old ones. */
function newTopic(meant: string, ground: Ground): string {
  const own = subjectsIn(meant, ground).map(({ text }) => text);
  return own.join(", ") || topicOf(ground);
}

function substituted(said: string, { start, end }: Part, words: string): string {
  return said.slice(0, start) + words + said.slice(end);
}

const kinds: Readonly<Record<string, Kind>> = {
  he: "he",
  him: "he",
  his: "he",
  himself: "he",
  hes: "he",
  "he's": "he",
  "he'd": "he",
  she: "she",
  her: "she",
  hers: "she",
  herself: "she",
  shes: "she",
  "she's": "she",
  "she'd": "she",
  they: "they",
  them: "they",
  their: "they",
  theirs: "they",
  themselves: "they",
  theyre: "they",
  it: "it",
  its: "it",
  itself: "it",
};
const possessive = /^(?:his|her|its|their)$/;

function isNoun(part: Part | undefined): boolean {
  return part !== undefined && (part.pos === "NOUN" || part.pos === "PROPN" || part.pos === "ADJ");
}

/** How many words with a subject of their own stand before a part. */
function contentBefore(parts: readonly Part[], index: number): number {
  return parts.slice(0, index).filter(({ lower, pos }) => pos !== "PUNCT" && contentOf(lower).length > 0)
    .length;
}

const clausal = /^(?:that|this|those|these)$/;

/** Whether "that" stands for something, rather than before a noun or a clause. */
function standsAlone(parts: readonly Part[], index: number): boolean {
  const before = parts[index - 1];
  const after = parts[index + 1];
  if (!after || after.pos === "PUNCT" || after.lower === "one") return true;
  if (isNoun(after) || after.pos === "PRON" || after.pos === "DET" || after.pos === "NUM") return false;
  return before === undefined || /^(?:AUX|ADP|CCONJ)$/.test(before.pos);
}

const rules: readonly Rule[] = [
  {
    name: "correction",
    evenFull: true,
    resolve(said, ground) {
      const meant = correction.exec(said)?.groups?.["meant"];
      if (meant === undefined) return undefined;
      return { question: questionWord.test(meant) ? meant : askedOf(meant, ground), about: meant };
    },
  },
  {
    name: "narrowing",
    evenFull: true,
    resolve(said) {
      const meant = narrowing.exec(said)?.groups?.["meant"];
      return meant === undefined ? undefined : { question: meant, about: meant };
    },
  },
  {
    name: "bare question word",
    resolve(said, ground) {
      const bare = contentOf(said).length === 0 && wordsOf(said).length <= 6;
      const leansOtherwise = wordsOf(said).some((word) => word in kinds);
      if (!bare || leansOtherwise) return undefined;
      if (
        !questionWord.test(said) &&
        !/^(?:like|such as|for|since|until|by|to|from|with|says?|in) (?:what|who|whom|when|where|which|how)\b/i.test(
          said,
        )
      ) {
        return undefined;
      }
      const about = topicOf(ground);
      return {
        question: `${said.replace(/\b(?:that|this|then|there|so)\b/gi, "").trim()} ${bodyOf(lastQuestion(ground))}`,
        about,
      };
    },
  },
  {
    name: "what about",
    evenFull: true,
    resolve(said, ground) {
      const meant = whatAbout.exec(said)?.groups?.["meant"];
      if (meant === undefined) return undefined;
      return {
        question: askedOf(pronounsPutIn(meant, ground)?.question ?? meant, ground),
        about: newTopic(meant, ground),
      };
    },
  },
  {
    name: "pronoun",
    resolve: (said, ground) => pronounsPutIn(said, ground),
  },
  {
    name: "that",
    resolve(said, ground) {
      const parts = partsOf(said);
      const index = parts.findIndex(({ lower }, at) => clausal.test(lower) && standsAlone(parts, at));
      const part = parts[index];
      if (!part) return undefined;
      const about = topicOf(ground);
      return { question: substituted(said, part, bodyOf(lastQuestion(ground)) || about), about };
    },
  },
  {
    name: "that thing",
    resolve(said, ground) {
      const parts = partsOf(said);
      const found = parts.some(({ lower }, at) => clausal.test(lower) && isNoun(parts[at + 1]));
      if (!found || /\b(?:this|that) (?:text|book|passage|chapter|author|article|paragraph)\b/i.test(said))
        return undefined;
      return leaning(said, ground);
    },
  },
  {
    name: "then and there",
    resolve(said, ground) {
      const found =
        /\b(?:then|there|instead|afterwards?|later|next|before that|after that|at the time|others?|else|in the end|either|too)$/i.exec(
          said,
        );
      if (!found || /^(?:is|are|was|were) there\b/i.test(said)) return undefined;
      return leaning(said, ground);
    },
  },
  {
    name: "fragment",
    resolve(said, ground, opened) {
      const parts = partsOf(said);
      const words = wordsOf(said).length;
      const clause =
        questionWord.test(said) ||
        auxiliary.test(said) ||
        parts.some(({ pos }) => pos === "VERB" || pos === "AUX");
      if (clause || words > (opened ? 8 : 3)) return undefined;
      // Nothing but a name or a term is a request for what the text has on it.
      if (
        !opened &&
        !/^(?:the other|any|another|only|even|not|because|in|on|at|by|after|before|during|since|until|with|without|for|to|from)\b/i.test(
          said,
        )
      )
        return undefined;
      return { question: askedOf(said, ground), about: newTopic(said, ground) };
    },
  },
  {
    name: "known thing",
    resolve(said, ground) {
      const own = subjectsIn(said, ground);
      if (contentOf(said).length > 2 || own.some(({ proper }) => proper)) return undefined;
      const definite = own.some(({ text }) => /^the /i.test(text));
      const bareVerb = own.length === 0 && contentOf(said).length === 1;
      return definite || bareVerb ? leaning(said, ground) : undefined;
    },
  },
  {
    name: "and",
    resolve: (said, ground, opened) => (opened ? leaning(said, ground) : undefined),
  },
];

/** As it was said, with what the last question was about beside it. */
function leaning(said: string, ground: Ground): Resolved {
  const about = topicOf(ground, new Set(wordsOf(said)));
  return { question: about ? `${said} (${about})` : said, about };
}

function pronounsPutIn(said: string, ground: Ground): Resolved | undefined {
  const parts = partsOf(said);
  const index = parts.findIndex(({ lower }) => lower in kinds);
  const part = parts[index];
  const kind = part && kinds[part.lower];
  if (!part || !kind) return undefined;
  const owner = possessive.test(part.lower) && isNoun(parts[index + 1]);
  // In "did the bank ever lose its money" the question itself says whose.
  const own = subjectsIn(said.slice(0, part.start), ground);
  const thing = kind === "it" || kind === "they";
  if (thing && own.length > 0 && contentBefore(parts, index) >= (owner ? 2 : 3)) return undefined;
  if (!thing && own.some(({ proper }) => proper)) return undefined;
  const found = antecedentOf(kind, ground);
  if (found === undefined) return leaning(said, ground);
  return { question: substituted(said, part, owner ? `${found}'s` : found), about: found };
}

/**
 * What a question means after what was said before; undefined for a question that is complete in itself. The first
 * rule that understands it counts.
 */
export function followUp(message: string, ground: Ground): FollowUp | undefined {
  if (ground.questions.length === 0 && ground.quotes.length === 0) return undefined;
  const plain = message.trim().replace(/[’‘]/g, "'").replace(ending, "").replace(aside, "");
  const said = plain.replace(opener, "");
  if (said === "") return undefined;
  const opened = said !== plain;
  const full = contentOf(said).length > mostContent;
  for (const { name, resolve, evenFull } of rules) {
    if (full && !evenFull) continue;
    const resolved = resolve(said, ground, opened);
    if (resolved) return { rule: name, ...resolved };
  }
  return undefined;
}

/** Whether a question says so little that where it is asked has a say in what it means. */
export function isBrief(message: string): boolean {
  return contentOf(message).length <= 2;
}
