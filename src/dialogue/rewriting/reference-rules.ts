import type { TaggedToken } from "../../nlp/english/tagging.ts";
import type { DiscourseContext } from "../context/discourse-context.ts";
import { subjectsOf } from "../coreference/mentions.ts";
import { isNominal, pronounIn } from "../coreference/pronouns.ts";
import { auxiliary, questionWord, type Utterance } from "../utterance/utterance.ts";
import { ellipsisRules } from "./ellipsis-rules.ts";
import { lastQuestionAbout, lastQuestionAskedWith } from "./last-question.ts";
import { resolvePronoun } from "./pronoun-rule.ts";
import type { Rewriting, RewriteRule } from "./rule.ts";
import { withTopic } from "./topic.ts";

const demonstrative = /^(?:that|this|those|these)$/;

/** "like who", "since when". */
const questionWordBehindPreposition =
  /^(?:like|such as|for|since|until|by|to|from|with|says?|in) (?:what|who|whom|when|where|which|how)\b/i;

/** Asks "why". */
const howCome = /^(?:how come|what for|for what(?: reason)?)$/iu;

/** Asks for another particular of what was asked before: "which month", "in what year". */
const particular =
  /^(?:(?:in|on|at|to|from|for) )?(?:which|what) (?:century|decade|year|season|month|week|day|date|hour|place|city|town|country|street)$/iu;

const referringAdverbAtEnd =
  /\b(?:then|there|instead|afterwards?|later|next|before that|after that|at the time|others?|else|in the end|either|too)$/i;

/** Words that relate a subject to something else, which the conversation has to say: "was the mayor involved". */
const relation =
  /^(?:involved|responsible|guilty|complicit|aware|present|absent|informed|consulted|implicated|behind|against|opposed|surprised|angry|happy|know|knew|agreed?|disagreed?|approved?|objected|object|protested?|helped|help|intervened?|reacted|react|responded|respond|replied|reply|cared?|participated?|deny|denied|confirm|confirmed|regret|regretted|resisted?|refused?)$/;

/** Asks what somebody did, said or thought about something that the conversation has to say: "how did the mayor react". */
const openReaction =
  /^(?:how|what) (?:do|does|did) .+ (?:react|respond|reply|answer|say|think|feel|find out|learn|hear|take (?:it|that|this))$/iu;

/** Begins a fragment that continues the last question, unlike a bare name, which asks for what the text has on it. */
const continuing =
  /^(?:the other|any|another|only|even|not|because|in|on|at|by|after|before|during|since|until|with|without|for|to|from)\b/i;

/** Begins a fragment that doubts the last answer: "really, or only officially". */
const doubting =
  /^(?:really|truly|actually|officially|formally|publicly|openly|secretly|on paper|for real|in (?:fact|practice|reality|theory|name|public|secret))\b/i;

/** Most words of a bare question such as "and why was that". */
const mostBareWords = 6;
/** Most words of a fragment without a verb, and of one that an opener such as "and" introduces. */
const mostFragmentWords = 3;
const mostOpenedFragmentWords = 8;

/** True if a demonstrative is a pronoun, rather than before a noun or a clause. */
function isDemonstrativePronoun(tokens: readonly TaggedToken[], index: number): boolean {
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  if (!after || after.pos === "PUNCT" || after.lower === "one") return true;
  if (isNominal(after) || after.pos === "PRON" || after.pos === "DET" || after.pos === "NUM") return false;
  return before === undefined || /^(?:AUX|ADP|CCONJ)$/.test(before.pos);
}

function addTopic({ core, words }: Utterance, context: DiscourseContext): Rewriting {
  return withTopic(core, words, context);
}

/** Rules for follow-ups that refer to something said before, or have no subject of their own. */
export const referenceRules: readonly RewriteRule[] = [
  {
    name: "bare question word",
    rewrite(utterance, context) {
      const { core, words, contentWords } = utterance;
      if (howCome.test(core)) return { question: lastQuestionAskedWith("why", context), about: "" };
      const isBare = contentWords.length === 0 && words.length <= mostBareWords && !pronounIn(utterance);
      const asksAgain = isBare && (questionWord.test(core) || questionWordBehindPreposition.test(core));
      if (!asksAgain && !particular.test(core)) return undefined;
      const asking = core
        .replace(/ (?:is|was|were) (?:that|this)$| ?\b(?:that|this|then|there|so)\b/gi, "")
        .trim();
      return { question: lastQuestionAskedWith(asking, context), about: "" };
    },
  },
  ...ellipsisRules,
  {
    name: "pronoun",
    rewrite: resolvePronoun,
  },
  {
    name: "demonstrative pronoun",
    rewrite(utterance, context) {
      const found = utterance.tokens.some(
        ({ lower }, at) => demonstrative.test(lower) && isDemonstrativePronoun(utterance.tokens, at),
      );
      return found ? addTopic(utterance, context) : undefined;
    },
  },
  {
    name: "demonstrative with noun",
    rewrite(utterance, context) {
      const { core, tokens } = utterance;
      const found = tokens.some(({ lower }, at) => demonstrative.test(lower) && isNominal(tokens[at + 1]));
      const isAboutText = /\b(?:this|that) (?:text|book|passage|chapter|author|article|paragraph)\b/i.test(
        core,
      );
      return found && !isAboutText ? addTopic(utterance, context) : undefined;
    },
  },
  {
    name: "then and there",
    rewrite(utterance, context) {
      const isExistential = /^(?:is|are|was|were) there\b/i.test(utterance.core);
      return referringAdverbAtEnd.test(utterance.core) && !isExistential
        ? addTopic(utterance, context)
        : undefined;
    },
  },
  {
    name: "doubt",
    rewrite({ core, words, tokens }, { lastQuestion }) {
      const isClause = tokens.some(({ pos }) => pos === "VERB" || pos === "AUX");
      if (isClause || !doubting.test(core) || words.length > mostBareWords || lastQuestion === "")
        return undefined;
      return { question: `${lastQuestion} (${core})`, about: "" };
    },
  },
  {
    name: "fragment",
    rewrite({ core, words, tokens, hasOpener }, context) {
      const isClause =
        questionWord.test(core) ||
        auxiliary.test(core) ||
        tokens.some(({ pos }) => pos === "VERB" || pos === "AUX");
      if (isClause || words.length > (hasOpener ? mostOpenedFragmentWords : mostFragmentWords))
        return undefined;
      if (!hasOpener && !continuing.test(core)) return undefined;
      return { question: lastQuestionAbout(core, context), about: "" };
    },
  },
  {
    name: "relation",
    rewrite(utterance, context) {
      const { core, tokens } = utterance;
      const last = tokens.findLast(({ pos }) => pos !== "PUNCT" && pos !== "ADP");
      const isRelated = auxiliary.test(core) && last !== undefined && relation.test(last.lower);
      return (isRelated || openReaction.test(core)) && subjectsOf(core, tokens, context.names).length === 1
        ? addTopic(utterance, context)
        : undefined;
    },
  },
  {
    name: "known thing",
    rewrite(utterance, context) {
      const { core, contentWords, tokens } = utterance;
      const subjects = subjectsOf(core, tokens, context.names);
      if (contentWords.length > 2 || subjects.some(({ proper }) => proper)) return undefined;
      const isDefinite = subjects.some(({ text }) => /^the /i.test(text));
      const isBareVerb = subjects.length === 0 && contentWords.length === 1;
      return isDefinite || isBareVerb ? addTopic(utterance, context) : undefined;
    },
  },
  {
    name: "opener",
    rewrite: (utterance, context) => (utterance.hasOpener ? addTopic(utterance, context) : undefined),
  },
];
