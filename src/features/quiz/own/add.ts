import type { Text } from "../../../document/model.ts";
import { privateReply, quoteReply, textReply, type Reply } from "../../../dialogue/reply/reply.ts";
import { IbidError } from "../../../shared/error.ts";
import { inOwnLocale } from "../../../shared/locale/current.ts";
import { localizable, localized } from "../../../shared/locale/message.ts";
import type { OwnQuestion } from "../../../store/study/questions.ts";
import type { CommandContext } from "../../command/context.ts";
import type { Suggest } from "../../command/options.ts";
import { checkedQuotation } from "../../quotation/replies.ts";
import type { QuotationMatch } from "../../quotation/search.ts";
import { keepCard } from "../../review/card.ts";
import { asked } from "./question.ts";

/** The longest question, in UTF-16 units. */
export const longestQuestion = 200;
/** The longest answer or wrong choice, in UTF-16 units: the label of a button. */
export const longestChoice = 80;
/** The length of wrong choices together, in UTF-16 units. */
export const longestWrong = 300;

/** The number of wrong choices. */
const mostWrong = 3;
/** The number of questions that a group may have. */
const mostQuestions = 500;

interface NewQuestion {
  /** A sentence of the text, quoted. */
  readonly sentence: string;
  readonly question: string;
  readonly answer: string;
  /** Separated by semicolons. */
  readonly wrong: string | undefined;
  /** The id of the text. */
  readonly text: string | undefined;
}

function oneLine(words: string): string {
  return words.replace(/\s+/gu, " ").trim();
}

/** @throws IbidError if there are too many wrong choices, one is too long, or one is the answer */
function readWrong(typed: string, answer: string): string[] {
  const wrong = [...new Set(typed.split(";").map(oneLine))].filter((choice) => choice !== "");
  const isAnswer = (choice: string) => choice.toLowerCase() === answer.toLowerCase();
  if (wrong.length <= mostWrong && wrong.every((each) => each.length <= longestChoice && !isAnswer(each))) {
    return wrong;
  }
  throw new IbidError(
    "invalid-input",
    localizable("quiz-wrong-choices", { most: mostWrong, length: longestChoice }),
  );
}

/** The paragraph and the words of a quotation. @throws IbidError if it runs over several paragraphs */
function placeOf({ ranges }: QuotationMatch): Pick<OwnQuestion, "paragraph" | "quote"> {
  const [range, another] = ranges;
  if (!range || another) throw new IbidError("invalid-input", localizable("quiz-across-paragraphs"));
  const { paragraph, start, end } = range;
  return { paragraph: paragraph.ordinal, quote: paragraph.text.slice(start, end) };
}

async function keep(
  question: Pick<OwnQuestion, "question" | "answer" | "wrong">,
  match: QuotationMatch,
  text: Text,
  context: CommandContext,
): Promise<Reply> {
  const { store, place, asker, now } = context;
  if ((await store.questions.list(place.group)).length >= mostQuestions) {
    throw new IbidError("limit-reached", localizable("quiz-too-many-own", { most: mostQuestions }));
  }
  const own = await store.questions.add({
    ...question,
    ...placeOf(match),
    group: place.group,
    text: text.id,
    user: asker.id,
    name: asker.name,
    created: now,
  });
  const asking = asked(own, text);
  const comesBack = asking !== undefined && (await keepCard(asking, text.fingerprint, context));
  return privateReply(() =>
    quoteReply({
      kind: "paragraph",
      say: [localized("quiz-added"), ...(comesBack ? [localized("review-kept")] : [])].join(" "),
      excerpts: asking?.excerpts ?? [],
      layout: "even",
      buttons: [],
    }),
  );
}

/**
 * Adds a question to the group's quizzes, if its sentence is quoted word for word; otherwise says what differs.
 *
 * @throws IbidError if a part is empty, too long or doesn't fit, or there are too many questions
 */
export async function addQuestion(given: NewQuestion, context: CommandContext): Promise<Reply> {
  const { library } = context;
  const [question, answer] = [oneLine(given.question), oneLine(given.answer)];
  if (question === "" || answer === "") throw new IbidError("invalid-input", localizable("quiz-needs-words"));
  const wrong = readWrong(given.wrong ?? "", answer);
  const { text } = library.indexNamed(given.text);
  const { verdict, reply } = await inOwnLocale(() => checkedQuotation(given.sentence, library, text.id));
  if (verdict.kind === "exact") return keep({ question, answer, wrong }, verdict.matches[0], text, context);
  return { ...privateReply(() => ({ ...reply, say: `${localized("quiz-misquoted")}\n${reply.say}` })) };
}

/** The asker's questions; all of the group for those who moderate. */
async function removable({ store, place, asker }: CommandContext): Promise<OwnQuestion[]> {
  const questions = await store.questions.list(place.group);
  return questions.filter(({ user }) => user === asker.id || asker.moderates);
}

/** Suggests the questions that the asker may remove, latest first. */
export const suggestQuestions: Suggest<string> = async (typed, _selection, context) => {
  const wanted = typed.trim().toLowerCase();
  return (await removable(context))
    .filter(({ question }) => question.toLowerCase().includes(wanted))
    .map(({ question, id }) => ({ name: question, value: id }))
    .toReversed();
};

/** Removes a question, also from what comes back to members. @throws IbidError if there is none, or the asker may not remove it */
export async function removeQuestion(
  { question: id }: { readonly question: string },
  context: CommandContext,
): Promise<Reply> {
  const { store, place, asker } = context;
  const question = await store.questions.get(place.group, id.trim().toLowerCase());
  if (!question) throw new IbidError("not-found", localizable("quiz-no-question"));
  if (question.user !== asker.id && !asker.moderates) {
    throw new IbidError("permission", localizable("quiz-others-question"));
  }
  await store.questions.remove(place.group, question.id);
  await store.reviews.removeKey(place.group, question.id);
  return privateReply(() => textReply(localized("quiz-removed", { question: question.question })));
}
