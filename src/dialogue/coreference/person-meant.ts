import { lastQuestion, type DiscourseContext } from "../context/discourse-context.ts";
import { mentionsIn, type Mention } from "./mention.ts";
import { agrees, isMarked, isRole } from "../../nlp/names/phrase-kinds.ts";
import { areSeveral, asksWho, mostSalient, isUnresolved, isNamedIn, quotedMentions } from "./salience.ts";

type Person = "he" | "she";

/** Whom a question asks the text to introduce: the keeper in "who was the keeper of the lighthouse". */
function introduced(question: string, asked: readonly Mention[]): Mention | undefined {
  const [, whom] = /^\W*(?:\p{L}+ )?who(?:'?s| is| was) (.+)$/iu.exec(question) ?? [];
  return asked.find(({ text, definite }) => definite && whom?.startsWith(text));
}

/** "the Doge": with whom the text goes on as "he". */
function isTitled({ text, head, proper, aside }: Mention, kind: Person, ground: DiscourseContext): boolean {
  return proper && !aside && /^the /i.test(text) && ground.genderOf(head) === kind;
}

/** Whether a question that speaks of this may mean it by "he" or "she". */
function isSomebody(mention: Mention, kind: Person, ground: DiscourseContext): boolean {
  if (areSeveral(mention, ground)) return false;
  if (!agrees(mention, kind)) return isTitled(mention, kind, ground);
  if (isMarked(mention, kind) || !mention.proper)
    return mention.definite || (/^an? /i.test(mention.text) && isRole(mention));
  const gender = ground.genderOf(mention.head);
  const isName = mention.head.length > 1 && !ground.isImpersonal(mention.head);
  return isName && (gender === undefined || gender === kind);
}

/** Of what was shown, only those may be meant whom it names. */
function isNamed(mention: Mention, kind: Person, ground: DiscourseContext): boolean {
  const { text, head, proper } = mention;
  const isWhole = /^\p{Lu}/u.test(text) && !text.endsWith(".") && !isRole(mention);
  return proper && isWhole && ground.isNamed(head) && isSomebody(mention, kind, ground);
}

/** Nobody asks for the name of somebody who is known by it. */
const asksName = /\b(?:his|her) (?:\p{L}+ )?name\b|\b(?:he|she) (?:called|named)\b/iu;

/** Whether a question may mean it by a pronoun: it doesn't name it beside that, nor ask for its name. */
function mayMean(said: string, mention: Mention): boolean {
  const isName = mention.proper && !isRole(mention);
  return !isNamedIn(mention, said) && !(isName && asksName.test(said));
}

/** Whether what was shown for a question that asks for somebody seems to name who that is. */
function isAnswered(question: string, kind: Person, ground: DiscourseContext): boolean {
  const asked = mentionsIn(question, ground);
  const known = introduced(question, asked);
  if (known) return !known.proper && ground.quotes.some((quote) => isNamedIn(known, quote));
  return asksWho.test(question) && !asked.some((mention) => mention.definite && isMarked(mention, kind));
}

/** Whom "he" or "she" in a question stands for; undefined when nobody fits well. */
export function personAntecedent(said: string, kind: Person, ground: DiscourseContext): string | undefined {
  const last = lastQuestion(ground);
  const asked = mentionsIn(last, ground);
  const heads = new Set(asked.map(({ head }) => head));
  const named = quotedMentions(ground).filter(
    (mention) => mayMean(said, mention) && isNamed(mention, kind, ground),
  );
  // Whoever answers a "who" is whom one asks about next.
  const answering = named.find(({ head }) => !heads.has(head));
  if (answering && isAnswered(last, kind, ground)) return answering.text;
  const known = introduced(last, asked);
  if (known && !areSeveral(known, ground) && !isNamedIn(known, said)) return known.text;
  const spokenOf = mostSalient(kind, ground, (mentions) => {
    const fitting = mentions.filter((mention) => mayMean(said, mention) && isSomebody(mention, kind, ground));
    const marked = fitting.find((mention) => isMarked(mention, kind));
    return (marked ?? fitting.find(({ aside }) => !aside) ?? fitting[0])?.text;
  });
  return spokenOf ?? (isUnresolved(kind, ground) ? undefined : named[0]?.text);
}
