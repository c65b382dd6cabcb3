import { lastQuestionAbout, topicShown } from "./carried.ts";
import {
  lastQuestionAboutAlternative,
  asksForAlternative,
  alternativeIn,
  alternativeRule,
} from "./alternative.ts";
import { resolvePronoun } from "../coreference/pronouns.ts";
import type { Rule } from "./rule.ts";
import { questionWord } from "../utterance/said.ts";

/** "the party congress" in "no, I meant the party congress"; "Japan" in "only the part about Japan". */
const correction =
  /^(?:(?:no|nope|nah|not that|sorry|wait|actually|oops)[\s,.!:;—–-]+)*(?:i (?:meant|mean)(?: to ask(?: about)?| to say)?|i was (?:asking|talking) about|rather|instead)\s+(?<meant>.+)$/i;
const narrowing =
  /^(?:(?:no|ok|okay|please)[\s,]+)?(?:(?:only|just|specifically|in particular)[\s,]+(?:(?:show|tell|give|quote) me )?(?:(?:the|that|those) )?(?:(?:parts?|bits?|sentences?|passages?|ones?|lines?)(?: that (?:is|are))? )?(?:about|on|with|mentioning|where|concerning|regarding)|(?:the|that) (?:part|bit) (?:about|on|with|where))\s+(?<meant>.+)$/i;
const whatAbout =
  /^(?:(?:what|how|whatabout|wbout|wat) (?:about|abt|of|if)|same for|as for|regarding|concerning)\s+(?<meant>.+)$/i;

/** For messages that ask the last question of something else, and say so. */
export const substitutionRules: readonly Rule[] = [
  {
    name: "correction",
    evenFull: true,
    resolve(said, ground) {
      const meant = correction.exec(said)?.groups?.["meant"];
      if (meant === undefined) return undefined;
      return questionWord.test(meant)
        ? { question: meant, about: meant }
        : { question: lastQuestionAbout(meant, ground), about: topicShown(meant, ground) };
    },
  },
  {
    name: alternativeRule,
    evenFull: true,
    resolve(said, ground) {
      const pair = asksForAlternative(said) ? alternativeIn(ground) : undefined;
      return pair && { question: lastQuestionAboutAlternative(pair, ground), about: pair.other };
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
    name: "what about",
    evenFull: true,
    resolve(said, ground) {
      const meant = whatAbout.exec(said)?.groups?.["meant"];
      if (meant === undefined) return undefined;
      return {
        question: lastQuestionAbout(resolvePronoun(meant, ground)?.question ?? meant, ground),
        about: topicShown(meant, ground),
      };
    },
  },
];
