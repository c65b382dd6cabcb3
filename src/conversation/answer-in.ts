import { fold } from "../language/analyse.ts";
import { languageOf } from "../language/language.ts";
import { stemOf } from "../language/wink.ts";
import { stopWords } from "../language/stop-words.ts";
import type { TextIndex } from "../retrieval/text-index.ts";
import { quoteOf } from "../text/excerpt.ts";
import { answer, further } from "./answer.ts";
import { clarify } from "./clarify.ts";
import { followUp } from "./follow-up.ts";
import type { Ground } from "./ground.ts";
import { lastPlace, shownIn, type Turn } from "./history.ts";
import { hintOfLanguage } from "./other-language.ts";
import { NameUse } from "./name-use.ts";
import { pronounIn } from "./pronouns.ts";
import { talk, type Reply } from "./reply.ts";
import { asksForOther, otherOneRule } from "./other-one.ts";
import { bare, contentOf, isBrief } from "./said.ts";

/** What a turn was about, as a question; a note is about the sentence that it stands at. */
function questionOf({ text }: TextIndex, turn: Turn): string {
  const [marked] = turn.kind === "note" ? shownIn(text, turn) : [];
  return marked ? quoteOf(marked) : turn.question;
}

const uses = new WeakMap<TextIndex, NameUse>();

function nameUseOf(index: TextIndex): NameUse {
  const use = uses.get(index) ?? new NameUse(index.text.paragraphs.map(({ text }) => text));
  uses.set(index, use);
  return use;
}

/** Whether a word, in lower case, is a name: stems tell, but "granted" must not hide "Grant". */
function isNameIn({ vocabulary: { names, stems } }: TextIndex, use: NameUse, lower: string): boolean {
  const stem = stemOf(fold(lower));
  return names.has(stem) || (stems.has(stem) && !stopWords.has(lower) && use.isAlwaysCapital(lower));
}

export function groundOf(index: TextIndex, history: readonly Turn[]): Ground {
  const use = nameUseOf(index);
  return {
    questions: history.map((turn) => questionOf(index, turn)).filter((question) => question !== ""),
    quotes: [lastPlace(index.text, history)].flatMap((excerpt) => (excerpt ? quoteOf(excerpt) : [])),
    isName: (lower) => isNameIn(index, use, lower),
    isNamed: (name) => use.isNamed(name),
    isImpersonal: (name) => use.isImpersonal(name),
    genderOf: (name) => use.genderOf(name),
  };
}

const hint = "Tell me what it is about (a person, an event, a thing), and I'll look for it in the text.";

const whichOther = "Which other one do you mean? Name it, and I'll look for it.";

/** For a question that says nothing by itself: a question back, with choices where the text has names to choose from. */
function askBack(words: string, index: TextIndex): Reply {
  const back = clarify(words, index);
  return back ? talk(back.say, back.actions) : talk(hint);
}

/** What the text has on a question asked in a conversation; a question back to one that says too little. */
export function answerIn(history: readonly Turn[], words: string, index: TextIndex, limit: number): Reply {
  const { isEnglish } = languageOf(index.text.language);
  // What leans on something said before is told by its English words.
  const understood =
    isEnglish || /[a-z]/i.test(words) ? followUp(words, groundOf(index, history)) : undefined;
  if (understood?.rule !== otherOneRule && asksForOther(bare(words))) return talk(whichOther);
  const question = understood?.question ?? words;
  if (contentOf(question).length === 0) return askBack(words, index);
  const brief = isEnglish && isBrief(words);
  const context =
    understood || (history.length > 0 && brief)
      ? { resolved: understood?.question, shown: lastPlace(index.text, history) }
      : undefined;
  const reply = answer(index.text, index.ask(words, limit + further, context), limit);
  if (reply.kind === "not-found" && history.length === 0 && brief && pronounIn(words)) {
    const back = clarify(words, index);
    if (back)
      return { ...reply, say: back.say, actions: [...back.actions, ...reply.actions], asked: question };
  }
  if (reply.kind === "not-found") {
    const other = hintOfLanguage(words, index.text);
    if (other !== undefined) return { ...reply, say: `${reply.say} ${other}`, asked: question };
  }
  const said = understood?.about && reply.kind === "answer" ? `about ${understood.about}:` : reply.say;
  return { ...reply, say: said, asked: question };
}
