import { coveringMarkers, firstPlaces, footnoteId } from "../../document/footnotes.ts";
import { quoteOf, rangeOf } from "../../document/excerpt.ts";
import type { Excerpt } from "../../document/model.ts";
import { paragraphInWords } from "../../document/paragraphs.ts";
import type { TextIndex } from "../../retrieval/text-index.ts";
import { excerptsOf, lastExcerpts, type Turn } from "../../dialogue/context/history.ts";
import type { Navigation } from "../../dialogue/intent/intent.ts";
import { answerButtons, contextButton, moreButton, neighbourButtons } from "../../dialogue/reply/buttons.ts";
import { asRanked, excerptAt, paragraphAt } from "../../dialogue/reply/excerpt-reference.ts";
import { notFoundReply, quoteReply, textReply, type Reply } from "../../dialogue/reply/reply.ts";
import { mostListed } from "../../dialogue/request.ts";
import { bodyLine, noteReply } from "../look-up/note.ts";
import { outlineReply } from "../requests/outline.ts";
import { restOfSeveral } from "../look-up/several.ts";
import { paragraphReply, surroundingsReply } from "../look-up/paragraph.ts";
import { localized } from "../../shared/locale/message.ts";

/** The state of a conversation in which a member navigates. */
export interface NavigationContext {
  readonly index: TextIndex;
  /** The turns about the text of the index, oldest first. */
  readonly history: readonly Turn[];
  readonly limit: number;
  /** The unit of the next, the previous and the source of an excerpt; by default paragraphs, with footnotes as sources. */
  readonly by?: "note" | "sentence" | "place" | undefined;
}

function isLookUp({ kind }: Turn): boolean {
  return kind === "paragraph" || kind === "note";
}

function more({ index: { text }, history, limit }: NavigationContext): Reply {
  const last = history.at(-1);
  const rest = last && isLookUp(last) ? restOfSeveral(text, last) : undefined;
  if (rest) return rest;
  const refs = history.at(-1)?.further ?? [];
  const ranked = refs.flatMap((ref) => excerptAt(text, ref) ?? []).map(asRanked);
  const count = Math.min(limit, mostListed);
  if (ranked.length === 0) return notFoundReply(localized("ask-that-is-all"));
  return quoteReply({
    kind: "answer",
    excerpts: ranked.slice(0, count),
    layout: "even",
    buttons: moreButton(text.fingerprint, ranked.slice(count)),
  });
}

function neighbour({ text, paragraph }: Excerpt, step: 1 | -1): Reply {
  const ordinal = paragraph.ordinal + step;
  if (paragraphAt(text, ordinal)) return paragraphReply(text, ordinal);
  return notFoundReply(
    step === 1
      ? localized("ask-last-paragraph", { paragraph: paragraphInWords(paragraph) })
      : localized("ask-first-paragraph", { paragraph: paragraphInWords(paragraph) }),
  );
}

/** The footnote before or after those that cover an excerpt. */
function neighbourNote(lead: Excerpt, step: 1 | -1): Reply {
  const { text, paragraph } = lead;
  const ids = firstPlaces(text).map(({ marker }) => footnoteId(marker));
  const covering = coveringMarkers(lead).map((marker) => ids.indexOf(footnoteId(marker)));
  const at = step === 1 ? covering.at(-1) : covering[0];
  if (at === undefined)
    return notFoundReply(localized("ask-no-note-there", { paragraph: paragraphInWords(paragraph) }));
  const id = ids[at + step];
  if (id !== undefined) return noteReply(text, id);
  return notFoundReply(localized(step === 1 ? "ask-last-note" : "ask-first-note"));
}

/** The excerpt that reading goes on from: the last of several places that were looked up, else the best. */
function nextFrom({ history }: NavigationContext, shown: readonly Excerpt[]): Excerpt | undefined {
  const last = history.at(-1);
  return last && isLookUp(last) ? shown.at(-1) : shown[0];
}

/** Most sentences that are read on or back at once, and their greatest length in UTF-16 units unless there is only one. */
const readAtOnce = { sentences: 3, characters: 500 } as const;

/** The sentences of the paragraph that follow an excerpt; behind its last one, the next paragraph. */
function readOn(lead: Excerpt): Reply {
  const from = lead.last + 1;
  const { sentences } = lead.paragraph;
  if (from >= sentences.length) return neighbour(lead, 1);
  const start = sentences[from]?.start ?? 0;
  const fitting = sentences
    .slice(from, from + readAtOnce.sentences)
    .filter(({ end }, index) => index === 0 || end - start <= readAtOnce.characters);
  return excerptReply({ ...lead, first: from, last: from + fitting.length - 1 });
}

/** The sentences of the paragraph right before an excerpt; before its first one, the previous paragraph. */
function readBack(lead: Excerpt): Reply {
  const last = lead.first - 1;
  if (last < 0) return neighbour(lead, -1);
  const { sentences } = lead.paragraph;
  const end = sentences[last]?.end ?? 0;
  const first = sentences.findIndex(
    ({ start }, index) =>
      index === last || (last - index < readAtOnce.sentences && end - start <= readAtOnce.characters),
  );
  return excerptReply({ ...lead, first, last });
}

function isWholeParagraph({ first, last, paragraph }: Excerpt): boolean {
  return first === 0 && last === paragraph.sentences.length - 1;
}

/** The whole paragraph of an excerpt; if the excerpt is whole already, the next paragraph. */
function whole(lead: Excerpt): Reply {
  return isWholeParagraph(lead) ? neighbour(lead, 1) : paragraphReply(lead.text, lead.paragraph.ordinal);
}

function surroundings(lead: Excerpt): Reply {
  return isWholeParagraph(lead) ? neighbour(lead, 1) : surroundingsReply(lead);
}

/** The footnotes that cover an excerpt; a single one with words of its own is shown as if it had been looked up. */
function notes({ by }: NavigationContext, lead: Excerpt): Reply {
  const { text, paragraph } = lead;
  if (by === "place") return excerptReply(lead);
  const markers = coveringMarkers(lead);
  const [marker] = markers;
  if (!marker) {
    const say = localized("ask-no-note-there", { paragraph: paragraphInWords(paragraph) });
    return by === "note" ? notFoundReply(say) : { ...excerptReply(lead), say };
  }
  if (markers.length === 1 && text.footnoteBodies.has(footnoteId(marker)))
    return noteReply(text, footnoteId(marker));
  return quoteReply({
    kind: "note",
    say: markers.map((each) => bodyLine(text, footnoteId(each), each.label)).join("\n"),
    excerpts: [asRanked(lead)],
    layout: "even",
    buttons: [...contextButton(lead), ...neighbourButtons(lead)],
  });
}

/** Words with which a text attributes words or views to somebody. */
const attribution =
  /\b(?:accord(?:ing|s) to|said|says|wrote|writes|writing|stat(?:ed|es)|declar(?:ed|es)|report(?:ed|s)|repl(?:ied|ies)|told|argu(?:ed|es)|claim(?:ed|s)|observ(?:ed|es)|remark(?:ed|s)|recall(?:ed|s)|testif(?:ied|ies)|complain(?:ed|s)|explain(?:ed|s)|insist(?:ed|s)|exclaim(?:ed|s)|announc(?:ed|es)|memoirs?|accounts?|letters?|diary|diaries|in (?:his|her|their|my) (?:own )?(?:words|opinion|view))\b/iu;

/** The sentence nearest to an excerpt, in its paragraph, that attributes words or views to somebody. */
function attributionOf({ text, paragraph, first, last }: Excerpt): Excerpt | undefined {
  const within = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const before = Array.from({ length: first }, (_, index) => first - 1 - index);
  const nearest = [...within, ...before, last + 1]
    .filter((sentence) => sentence < paragraph.sentences.length)
    .map((sentence) => ({ text, paragraph, first: sentence, last: sentence }));
  return nearest.find((sentence) => {
    const { start, end } = rangeOf(sentence);
    return attribution.test(paragraph.text.slice(start, end));
  });
}

function speaker(lead: Excerpt): Reply {
  const source = attributionOf(lead);
  if (!source) return notFoundReply(localized("ask-no-source"));
  return { ...excerptReply(source), say: localized("ask-source") };
}

function excerptReply(excerpt: Excerpt): Reply {
  return quoteReply({
    kind: "answer",
    excerpts: [asRanked(excerpt)],
    layout: "lead",
    buttons: answerButtons(excerpt, []),
  });
}

/** The sentence of the first excerpt that answers best; a single sentence is shown alone if it was among others. */
async function shorter(
  { index, history }: NavigationContext,
  lead: Excerpt,
  isAlone: boolean,
): Promise<Reply> {
  if (lead.first === lead.last && !isAlone) return excerptReply(lead);
  if (lead.first === lead.last) {
    return notFoundReply(localized("ask-one-sentence", { length: quoteOf(lead).length }));
  }
  const question = history.at(-1)?.question ?? "";
  const best = question === "" ? undefined : await index.bestSentence(question, lead);
  const sentence = best ?? lead.first;
  return excerptReply({ ...lead, first: sentence, last: sentence });
}

/** The excerpts that a turn showed, with a line above them. */
function shownAgain({ index: { text } }: NavigationContext, turn: Turn, say: string): Reply {
  const excerpts = excerptsOf(text, turn).map(asRanked);
  const [lead] = excerpts;
  const further = turn.further.flatMap((ref) => excerptAt(text, ref) ?? []).map(asRanked);
  return quoteReply({
    kind: turn.kind,
    say,
    excerpts,
    layout: "lead",
    buttons: lead
      ? answerButtons(lead.excerpt, further)
      : moreButton(text.fingerprint, further, localized("ask-nearest")),
  });
}

/** The excerpts of the turn before the last one. */
function undo(context: NavigationContext): Reply {
  const before = context.history.at(-2);
  if (!before) {
    return {
      ...textReply(localized("ask-undone")),
      forgets: "all",
    };
  }
  const say =
    before.question === ""
      ? localized("ask-before-that")
      : localized("ask-back-at", { question: before.question });
  return { ...shownAgain(context, before, say), forgets: "last" };
}

/** The excerpts of the last turn once more, with the same hedge. */
function repeat(context: NavigationContext): Reply {
  const last = context.history.at(-1);
  if (!last || last.excerpts.length === 0) return notFoundReply(localized("ask-nothing-shown"));
  const repeated = shownAgain(context, last, last.kind === "closest" ? localized("ask-hedge") : "");
  const { confidence = repeated.confidence, question } = last;
  return { ...repeated, confidence, ...(question !== "" && { asked: question }) };
}

/** The reply where nothing is on show yet: the beginning of the text, its outline, or a line. */
async function fromNothing(navigation: Navigation, { index }: NavigationContext): Promise<Reply> {
  if (navigation === "whole") return paragraphReply(index.text, 1);
  if (navigation === "shorter") return outlineReply(index);
  return textReply(localized("ask-first"));
}

/** Navigates from the excerpts that were shown last, in the whole text. */
export async function navigate(navigation: Navigation, context: NavigationContext): Promise<Reply> {
  if (navigation === "restart") return { ...textReply(localized("ask-restarted")), forgets: "all" };
  const state = { ...context, index: context.index.whole };
  const { index, history } = state;
  if (history.length === 0) return fromNothing(navigation, context);
  if (navigation === "undo") return undo(state);
  if (navigation === "more") return more(state);
  if (navigation === "repeat") return repeat(state);
  const shown = lastExcerpts(index.text, history);
  const [lead] = shown;
  if (!lead) return notFoundReply(localized("ask-nothing-shown"));
  switch (navigation) {
    case "next":
      if (state.by === "sentence") return readOn(nextFrom(state, shown) ?? lead);
      return state.by === "note" ? neighbourNote(lead, 1) : neighbour(nextFrom(state, shown) ?? lead, 1);
    case "previous":
      if (state.by === "sentence") return readBack(lead);
      return state.by === "note" ? neighbourNote(lead, -1) : neighbour(lead, -1);
    case "context":
      return surroundings(lead);
    case "whole":
      return whole(lead);
    case "note":
      return notes(state, lead);
    case "speaker":
      return speaker(lead);
    case "shorter":
      return shorter(state, lead, shown.length === 1);
  }
}
