import { taggedTokens, type TaggedToken } from "../../nlp/english/tagging.ts";
import { lastQuestionAbout, lastQuestionAskedWith, withTopic, topicShown } from "./carried.ts";
import { subjectsIn } from "../context/discourse-context.ts";
import { isNoun, pronounIn, resolvePronoun } from "../coreference/pronouns.ts";
import type { Rule } from "./rule.ts";
import { auxiliary, contentOf, questionWord } from "../utterance/said.ts";
import { wordsOf } from "../utterance/subject.ts";
import { topicOf } from "./topic.ts";

const clausal = /^(?:that|this|those|these)$/;

/** Whether "that" stands for something, rather than before a noun or a clause. */
function standsAlone(parts: readonly TaggedToken[], index: number): boolean {
  const before = parts[index - 1];
  const after = parts[index + 1];
  if (!after || after.pos === "PUNCT" || after.lower === "one") return true;
  if (isNoun(after) || after.pos === "PRON" || after.pos === "DET" || after.pos === "NUM") return false;
  return before === undefined || /^(?:AUX|ADP|CCONJ)$/.test(before.pos);
}

/** For questions with a word that stands for something said before, or with nothing of their own. */
export const referenceRules: readonly Rule[] = [
  {
    name: "bare question word",
    resolve(said, ground) {
      const bare = contentOf(said).length === 0 && wordsOf(said).length <= 6;
      const leansOtherwise = pronounIn(said) !== undefined;
      if (!bare || leansOtherwise) return undefined;
      if (
        !questionWord.test(said) &&
        !/^(?:like|such as|for|since|until|by|to|from|with|says?|in) (?:what|who|whom|when|where|which|how)\b/i.test(
          said,
        )
      ) {
        return undefined;
      }
      const asking = said
        .replace(/ (?:is|was|were) (?:that|this)$| ?\b(?:that|this|then|there|so)\b/gi, "")
        .trim();
      return { question: lastQuestionAskedWith(asking, ground), about: topicOf(ground).shown };
    },
  },
  {
    name: "pronoun",
    resolve: (said, ground) => resolvePronoun(said, ground),
  },
  {
    name: "that",
    resolve(said, ground) {
      const parts = taggedTokens(said);
      const stands = parts.some(({ lower }, at) => clausal.test(lower) && standsAlone(parts, at));
      return stands ? withTopic(said, ground) : undefined;
    },
  },
  {
    name: "that thing",
    resolve(said, ground) {
      const parts = taggedTokens(said);
      const found = parts.some(({ lower }, at) => clausal.test(lower) && isNoun(parts[at + 1]));
      if (!found || /\b(?:this|that) (?:text|book|passage|chapter|author|article|paragraph)\b/i.test(said))
        return undefined;
      return withTopic(said, ground);
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
      return withTopic(said, ground);
    },
  },
  {
    name: "fragment",
    resolve(said, ground, opened) {
      const parts = taggedTokens(said);
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
      return { question: lastQuestionAbout(said, ground), about: topicShown(said, ground) };
    },
  },
  {
    name: "known thing",
    resolve(said, ground) {
      const own = subjectsIn(said, ground);
      if (contentOf(said).length > 2 || own.some(({ proper }) => proper)) return undefined;
      const definite = own.some(({ text }) => /^the /i.test(text));
      const bareVerb = own.length === 0 && contentOf(said).length === 1;
      return definite || bareVerb ? withTopic(said, ground) : undefined;
    },
  },
  {
    name: "and",
    resolve: (said, ground, opened) => (opened ? withTopic(said, ground) : undefined),
  },
];
