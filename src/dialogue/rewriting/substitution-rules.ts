import { questionWord, Utterance } from "../utterance/utterance.ts";
import { asksForAlternative, lastQuestionAboutAlternative } from "./alternative.ts";
import { lastFullQuestion, lastQuestionAbout } from "./last-question.ts";
import { resolvePronoun } from "./pronoun-rule.ts";
import type { RewriteRule } from "./rule.ts";

/** "no, I meant the party congress". */
const correction =
  /^(?:(?:no|nope|nah|not that|sorry|wait|actually|oops)[\s,.!:;—–-]+)*(?:i (?:meant|mean)(?: to ask(?: about)?| to say)?|i was (?:asking|talking) about|rather|instead)\s+(?<subject>.+)$/i;
/** "only the part about Japan". */
const narrowing =
  /^(?:(?:no|ok|okay|please)[\s,]+)?(?:(?:only|just|specifically|in particular)[\s,]+(?:(?:show|tell|give|quote) me )?(?:(?:the|that|those) )?(?:(?:parts?|bits?|sentences?|passages?|ones?|lines?)(?: that (?:is|are))? )?(?:about|on|with|mentioning|where|concerning|regarding)|(?:the|that) (?:part|bit) (?:about|on|with|where))\s+(?<subject>.+)$/i;
const whatAbout =
  /^(?:(?:what|how|whatabout|wbout|wat) (?:about|abt|of|if)|same for|as for|regarding|concerning)\s+(?<subject>.+)$/i;

/** "what if they did", "and if not", which leaves out a verb. */
const condition =
  /^(?:and |but )?(?:what )?if (?:he|she|they|it|you|i|we|someone|somebody) (?:(?:do|does|did|is|are|was|were|has|had|could|would)(?:n['’]?t| not)?|(?:can|won)['’]?t|cannot|refused?|tried)$|^(?:and |but )?(?:what )?if (?:not|so)$/iu;

/** Rules for follow-ups that put another subject into the last question. */
export const substitutionRules: readonly RewriteRule[] = [
  {
    name: "correction",
    evenIfComplete: true,
    rewrite({ core }, context) {
      const subject = correction.exec(core)?.groups?.["subject"];
      if (subject === undefined) return undefined;
      const question = questionWord.test(subject) ? subject : lastQuestionAbout(subject, context);
      return { question, about: "" };
    },
  },
  {
    name: "alternative",
    evenIfComplete: true,
    rewrite: ({ core }, context) =>
      asksForAlternative(core) ? lastQuestionAboutAlternative(context) : undefined,
  },
  {
    name: "narrowing",
    evenIfComplete: true,
    rewrite({ core }) {
      const subject = narrowing.exec(core)?.groups?.["subject"];
      return subject === undefined ? undefined : { question: subject, about: "" };
    },
  },
  {
    name: "condition",
    rewrite({ core }, context) {
      const last = lastFullQuestion(context);
      if (last === "" || !condition.test(core)) return undefined;
      return { question: `${core} (${last})`, about: "" };
    },
  },
  {
    name: "what about",
    evenIfComplete: true,
    rewrite({ core }, context) {
      const subject = whatAbout.exec(core)?.groups?.["subject"];
      if (subject === undefined) return undefined;
      const resolved = resolvePronoun(new Utterance(subject), context);
      const question = lastQuestionAbout(resolved?.question ?? subject, context);
      return { question, about: resolved?.about ?? "" };
    },
  },
];
