import type { IndexedSentence } from "../../../retrieval/index/indexed-sentence.ts";
import type { Range } from "../../../document/model.ts";
import { rangeOfSentence } from "./question.ts";

const doing =
  /^\s+(?:(?:also|never|often|always|soon|now|still|even|then|first|at once|\p{Ll}+ly)\s+)?(?:was|were|is|are|had|has|did|does|could|would|should|might|may|must|will|shall|said|says|wrote|writes|told|asked|thought|went|came|took|made|gave|got|sent|held|became|began|ran|saw|knew|felt|found|left|stood|kept|put|met|led|lost|died|fell|grew|rose|spoke|won|brought|bought|built|chose|drew|paid|\p{Ll}{2,}ed)\b/u;
const saying =
  /[”"’]\s+(?:said|says|wrote|writes|asked|replied|answered|cried|exclaimed|declared|added)\s+(?:the\s+)?$/;
const dependent =
  /\b(?:of|with|to|from|against|between|for|on|about|and|or|by|than|as|at|in|under|upon|after|before|like|near|behind)\s+(?:the\s+)?$/i;

/** Whether what is mentioned there says or does something. */
export function acts(sentence: IndexedSentence, { start, end }: Range): boolean {
  const { text } = sentence.paragraph;
  const range = rangeOfSentence(sentence);
  const before = text.slice(range.start, start);
  return saying.test(before) || (doing.test(text.slice(end, range.end)) && !dependent.test(before));
}
