import type { DiscourseContext } from "../context/discourse-context.ts";
import { antecedentOf } from "../coreference/antecedent.ts";
import { pronounIn } from "../coreference/pronouns.ts";
import { lastFullQuestion, lastQuestionAbout } from "./last-question.ts";
import { resolvePronoun } from "./pronoun-rule.ts";
import type { RewriteRule, Rewriting } from "./rule.ts";
import { withTopic } from "./topic.ts";
import type { Utterance } from "../utterance/utterance.ts";

/** "did the mayor do it", "who did that": the verb is in an earlier question. */
const verbPhrase = /\b(?:do|does|did|done|doing) (?:it|that|this|so|the same)$/iu;
/** Most words of such a question. A longer one says itself what was done. */
const mostWords = 7;

/** "was the mayor behind it", "did it happen": "it" is what the last question says, unless that only asks what something is. */
const event =
  /\b(?:behind|involved in|responsible for|guilty of|to blame for|part of|kn[eo]w (?:of|about)|plan(?:ned)?|order(?:ed)?|caused?|approved?(?: of)?|prevent(?:ed)?|stop(?:ped)?|expect(?:ed)?|admit(?:ted)?(?: to)?|confess(?:ed)?(?: to)?|den(?:y|ied)|regret(?:ted)?|organi[sz]ed?|arranged?|authori[sz]ed?|instigated?|suggested?|proposed?|witness(?:ed)?) it$|\bit (?:really |actually )?happen(?:ed)?\b|^(?:is|was) it (?:\p{L}+ )?(?:because|due to|thanks to|owing to)\b/iu;

const asksWhat = /^(?:what|which|who)(?:['’]?s| is| was| are| were) /iu;

/** "did it work", "did that help": whether what was asked about came to something. */
const outcome =
  /^(?:do|does|did|has|had|will|would|is|was) (?:it|that|this) (?:(?:ever|even|really|actually|all|any) )*(?:works?|working|worked|help(?:ed|ful)?|succeed(?:ed)?|success(?:ful)?|fail(?:ed)?|last(?:ed)?|matter(?:ed)?|pa(?:y|id) off|go well)(?: out)?$/iu;

/** "did he?", "and were they", which leaves out all but the auxiliary. */
const auxiliaryAlone =
  /^(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)(?:n['’]?t)? (?:he|she|they|it)(?: (?:not|really|ever|too))?$/iu;

/** "is there any evidence", which doesn't say of what. */
const existence = /^(?:is|are|was|were) there (?:(?:any|some|much|many|no|enough|an?) )?[\p{L}-]+$/iu;

/** The message with persons in place of its pronouns, completed by the last full question. Undefined if there is none. */
function withLastQuestion(utterance: Utterance, context: DiscourseContext): Rewriting | undefined {
  const last = lastFullQuestion(context);
  if (last === "") return undefined;
  const pronoun = pronounIn(utterance);
  const resolved = pronoun && pronoun.kind !== "it" ? resolvePronoun(utterance, context) : undefined;
  const [asked = utterance.core] = (resolved?.question ?? utterance.core).split(" (");
  return { question: `${asked} (${last})`, about: resolved?.about ?? "" };
}

/** Rules for follow-ups that leave out what an earlier question has. */
export const ellipsisRules: readonly RewriteRule[] = [
  {
    name: "pronoun alone",
    rewrite(utterance, context) {
      const pronoun = pronounIn(utterance);
      if (utterance.words.length > 1 || !pronoun || pronoun.kind === "it") return undefined;
      const antecedent = antecedentOf(utterance.core, pronoun.kind, context);
      if (antecedent === undefined) return undefined;
      return { question: lastQuestionAbout(antecedent, context), about: antecedent };
    },
  },
  {
    name: "verb phrase",
    rewrite(utterance, context) {
      const { core, words } = utterance;
      const leavesOutVerb = words.length <= mostWords && verbPhrase.test(core);
      return leavesOutVerb ? withLastQuestion(utterance, context) : undefined;
    },
  },
  {
    name: "auxiliary alone",
    rewrite: (utterance, context) =>
      auxiliaryAlone.test(utterance.core) ? withLastQuestion(utterance, context) : undefined,
  },
  {
    name: "event",
    rewrite({ core }, context) {
      const last = lastFullQuestion(context);
      const isEvent = event.test(core) && !asksWhat.test(last);
      if (last === "" || !(isEvent || outcome.test(core))) return undefined;
      return { question: `${core} (${last})`, about: "" };
    },
  },
  {
    name: "existence",
    rewrite: ({ core, words }, context) =>
      existence.test(core) ? withTopic(core, words, context) : undefined,
  },
];
