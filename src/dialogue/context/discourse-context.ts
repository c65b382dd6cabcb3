import { nounPhrases, type NounPhrase } from "../../nlp/english/noun-phrases.ts";

/** What a text tells of its names. */
export interface Names {
  /** Whether a word, in lower case, is a name. */
  readonly isName: (lower: string) => boolean;
  /** Whether a name stands in the text where no sentence's beginning gives it its capital. */
  readonly isNamed: (name: string) => boolean;
  /** Whether a name is rather a place's, a people's or a thing's than somebody's. */
  readonly isImpersonal: (name: string) => boolean;
  /** Whether a name is a man's or a woman's; undefined where the text doesn't tell. */
  readonly genderOf: (name: string) => "he" | "she" | undefined;
}

/** What a follow-up can lean on. */
export interface DiscourseContext extends Names {
  /** What was asked before, newest last, each with what it leaned on put in. */
  readonly questions: readonly string[];
  /** What was shown last, best first. */
  readonly quotes: readonly string[];
}

const idle =
  /^(?:what|who|one|ones|thing|things|part|kind|sort|lot|example|reason|way|name|paragraph|para|note|text|passage|date|\p{L}*one|(?:mean|some|any)?times?|seconds?|minutes?|hours?|days?|(?:to|yester)day|mornings?|evenings?|nights?|tonight|tomorrow|weeks?|months?|years?|centur(?:y|ies)|moments?|while|end|beginning|january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/u;

/** Whether a noun, in lower case, stands for nothing that one would go on asking about. */
export function isIdle(noun: string): boolean {
  return idle.test(noun);
}

/** What a text speaks of, in order. */
export function subjectsIn(text: string, { isName }: DiscourseContext): NounPhrase[] {
  return nounPhrases(text, isName).filter(({ head }) => !isIdle(head));
}

export function lastQuestion({ questions }: DiscourseContext): string {
  return questions.at(-1) ?? "";
}

const year =
  /\b(?:(?:early|late|mid) )?(?:(?:in|on|by|since) )?(?:the )?(?:\d{1,2} )?(?:(?:January|February|March|April|May|June|July|August|September|October|November|December) )?(?:\d{1,2}, )?1?\d{3}s?\b|\b(?:January|February|March|April|June|July|August|September|October|November|December)\b/iu;

/** The first date in a text, as it stands there. */
export function dateIn(text: string): string | undefined {
  return year.exec(text)?.[0];
}
