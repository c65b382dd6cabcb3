import { overlap, quoteOf } from "../../document/excerpt.ts";
import type { Excerpt } from "../../document/model.ts";
import { lowerCase } from "../../shared/lower-case.ts";

/** Words with which an author reports what others say, without saying that it is true. In lower case, like the next pattern. */
const frame =
  /\b(?:alleged(?:ly)?|supposed(?:ly)?|reputedly|reportedly|purported(?:ly)?|so-called eyewitness|rumou?r(?:s|ed)?|legend has it|it (?:has been|was|is) (?:also |often |sometimes |even )?(?:claimed|alleged|said|rumou?red|suggested|asserted)|according to (?:some|several|many|certain|other|these|those|popular|various) (?:\p{L}+ )?(?:accounts?|sources|versions?|stor(?:y|ies)|reports?|memoirs?|historians|writers|authors|rumou?rs)|(?:led|leads?|inspired?|inspires|prompted?|prompts|caused?|causes|encouraged?) (?:some|many|several|others|people|historians|writers|scholars|critics|observers|contemporaries) (?:\p{L}+ )?to (?:assume|believe|claim|conclude|guess|posit|speculate|suggest|suppose|suspect|think)|some (?:have )?(?:say|claim|claimed|believe|believed|allege|alleged|maintain|maintained))\b/u;

/** Words with which an author takes back what was reported before. */
const retraction =
  /\b(?:(?:these|those|this|such|the) (?:\p{L}+ )?(?:accounts?|stor(?:y|ies)|rumou?rs|claims?|allegations?|reports?|speculations?|theor(?:y|ies)|versions?)\b[^.]*\b(?:never|not|no|less|false|untrue|baseless|unfounded|unconvincing|contradict\w*|discredited|doubt\w*|(?:based|rests?|built) (?:only|solely|entirely|merely|purely|largely)|(?:second|third)-hand|hearsay)|no (?:credible |real |documentary |circumstantial )?(?:evidence|proof)|(?:this|that|it|all this) (?:was|is) (?:all )?(?:false|untrue|a (?:myth|legend|fable|lie|fabrication))|(?:failed|fails) to (?:turn up|find|produce|yield)|(?:cannot|can't|could not) be (?:proved|proven|confirmed|true)|unfounded|baseless|discredited)\b/u;

function sentenceAt({ text, paragraph }: Excerpt, index: number): Excerpt {
  return { text, paragraph, first: index, last: index };
}

/** The first sentence of a paragraph, from `from` on, that matches; undefined if there is none. */
function sentenceWith(pattern: RegExp, excerpt: Excerpt, from: number, to: number): Excerpt | undefined {
  for (let index = Math.max(0, from); index <= to; index++) {
    const sentence = sentenceAt(excerpt, index);
    if (pattern.test(lowerCase(quoteOf(sentence)))) return sentence;
  }
  return undefined;
}

/** A report that is framed at most so many sentences earlier is still governed by the frame. */
const reach = 2;

/**
 * The sentence with the author's verdict on what an excerpt reports: the retraction later in the paragraph or, if the
 * excerpt doesn't show that it is a report, the sentence before it that says so. Undefined if the author says it himself, if
 * the excerpt has the retraction, or if it shows that it is a report that is retracted nowhere.
 */
export function verdictOn(excerpt: Excerpt): Excerpt | undefined {
  const quote = lowerCase(quoteOf(excerpt));
  if (retraction.test(quote)) return undefined;
  const showsFrame = frame.test(quote);
  const final = excerpt.paragraph.sentences.length - 1;
  const retracted = sentenceWith(retraction, excerpt, excerpt.last + 1, final);
  const nearest = retracted ? 0 : excerpt.first - reach;
  const framed = showsFrame ? undefined : sentenceWith(frame, excerpt, nearest, excerpt.first - 1);
  const verdict = showsFrame || framed ? (retracted ?? framed) : undefined;
  return verdict && !overlap(verdict, excerpt) ? verdict : undefined;
}
