import { instant } from "../../dialogue/reply/instant.ts";
import {
  privateReply,
  quoteReply,
  textReply,
  type Button,
  type Form,
  type Reply,
} from "../../dialogue/reply/reply.ts";
import { IbidError } from "../../shared/error.ts";
import { localizable, localized } from "../../shared/locale/message.ts";
import type { Card } from "../../store/study/reviews.ts";
import type { FieldsOf } from "../command/buttons.ts";
import type { CommandContext } from "../command/context.ts";
import { shownChoices, type Question } from "../quiz/questions/question.ts";
import { answerField, verdictOn } from "../quiz/replies.ts";
import { isCorrectAnswer } from "../quiz/typed-answer.ts";
import { buttons } from "./buttons.ts";
import { questionOf } from "./card.ts";
import { scheduleAfter } from "./schedule.ts";

/** The number of questions in a day. */
const dailyAtMost = 10;
const day = 24 * 60 * 60_000;
/** An evening's answers don't count for the next day's. */
const dayOfAnswers = 20 * 60 * 60_000;

/** A card with its question. */
interface Askable {
  readonly card: Card;
  readonly question: Question;
}

/** The asker's cards about texts that are here and unchanged, due first. */
async function cardsOf({ store, place, asker, library }: CommandContext): Promise<Askable[]> {
  const cards = await store.reviews.list(place.group, asker.id);
  return cards.flatMap((card) => {
    const question = questionOf(card, library);
    return question ? [{ card, question }] : [];
  });
}

function questionReply({ card, question }: Askable, due: number): Reply {
  const choices = shownChoices(question).map((label, choice): Button => ({
    label,
    action: buttons.answer.encode({ card: card.id, choice }),
  }));
  const typing: Button = { label: localized("quiz-type"), action: buttons.type.encode({ card: card.id }) };
  return textReply(
    [localized("review-question", { due, question: question.prompt }), ...question.lines].join("\n\n"),
    [
      ...choices,
      ...(question.acceptedAnswers.length > 0 ? [typing] : []),
      { label: localized("review-drop"), action: buttons.drop.encode({ card: card.id }) },
    ],
  );
}

/** The next question that is due, or when there will be one. */
export async function reviewReply(context: CommandContext): Promise<Reply> {
  const { now, settings } = context;
  const cards = await cardsOf(context);
  const answered = cards.filter(({ card }) => card.reviewed > now - dayOfAnswers).length;
  const due = cards.filter(({ card }) => card.due <= now);
  return privateReply(() => {
    const [next] = cards;
    if (!next) return { ...textReply(localized("review-none")), linksCommands: true };
    const [first] = due;
    if (first && answered < dailyAtMost)
      return questionReply(first, Math.min(due.length, dailyAtMost - answered));
    if (first) return textReply(localized("review-enough", { left: due.length }));
    const when = instant(next.card.due, settings.zone ?? "UTC");
    return textReply(localized("review-later", { cards: cards.length, when }));
  });
}

/** Shows the next question, in place of the last. */
export async function nextReview(context: CommandContext): Promise<Reply> {
  return { ...(await reviewReply(context)), replaces: true };
}

/** @throws IbidError if the card is gone, or its text has changed */
async function askable(id: string, { store, place, asker, library }: CommandContext): Promise<Askable> {
  const card = await store.reviews.get(place.group, asker.id, id);
  const question = card && questionOf(card, library);
  if (question) return { card, question };
  throw new IbidError("outdated", localizable("review-gone"));
}

/** Schedules a card by an answer, and shows the sentences that answer it. */
async function reveal(
  { card, question }: Askable,
  isRight: boolean,
  context: CommandContext,
): Promise<Reply> {
  const { store, place, asker, now } = context;
  if (card.due > now) throw new IbidError("outdated", localizable("review-answered"));
  const schedule = scheduleAfter(isRight, now, card.state);
  await store.reviews.update(place.group, asker.id, card.id, { ...schedule, reviewed: now });
  return privateReply(() => {
    const verdict = verdictOn(question, isRight ? "right" : "wrong", undefined);
    const days = Math.max(1, Math.round((schedule.due - now) / day));
    return quoteReply({
      kind: "paragraph",
      say: [
        [verdict, question.explanation ?? ""].join(" ").trim(),
        localized("review-comes-back", { days }),
      ].join("\n"),
      excerpts: question.excerpts,
      layout: "even",
      buttons: [
        { label: localized("quiz-next"), action: buttons.next.encode({}) },
        { label: localized("review-drop"), action: buttons.drop.encode({ card: card.id }) },
      ],
      replaces: true,
    });
  });
}

/** Takes a choice, by its index. */
export async function takeChoice(
  { card: id, choice }: FieldsOf<typeof buttons.answer>,
  context: CommandContext,
): Promise<Reply> {
  const asked = await askable(id, context);
  return reveal(asked, choice === asked.question.correctChoice, context);
}

/** Opens the form for an answer. */
export async function typeAnswer(
  { card: id }: FieldsOf<typeof buttons.type>,
  context: CommandContext,
): Promise<Form> {
  const { question } = await askable(id, context);
  return {
    kind: "form",
    title: question.prompt,
    fields: [answerField()],
    action: buttons.typed.encode({ card: id }),
  };
}

/** Takes a typed answer. */
export async function takeTypedAnswer(
  { card: id }: FieldsOf<typeof buttons.typed>,
  { answer }: { readonly answer: string },
  context: CommandContext,
): Promise<Reply> {
  const asked = await askable(id, context);
  return reveal(asked, isCorrectAnswer(answer, asked.question), context);
}

/** Deletes a card, so that its question doesn't come back. */
export async function dropCard(
  { card: id }: FieldsOf<typeof buttons.drop>,
  { store, place, asker }: CommandContext,
): Promise<Reply> {
  await store.reviews.remove(place.group, asker.id, id);
  return privateReply(() => ({
    ...textReply(localized("review-dropped"), [
      { label: localized("quiz-next"), action: buttons.next.encode({}) },
    ]),
    replaces: true,
  }));
}
