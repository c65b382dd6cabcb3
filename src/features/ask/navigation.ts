import { quoteOf } from "../../document/excerpt.ts";
import type { Excerpt } from "../../document/model.ts";
import { coveringMarkers, footnoteId } from "../../document/footnotes.ts";
import { paragraphInWords } from "../../document/paragraphs.ts";
import type { TextIndex } from "../../retrieval/text-index.ts";
import { answerButtons, contextButton, moreButton, neighbourButtons } from "../../dialogue/reply/actions.ts";
import { attributionOf } from "./attribution.ts";
import { lastExcerpts, excerptsOf, type Turn } from "../../dialogue/context/history.ts";
import type { Navigation } from "../../dialogue/intent/intent.ts";
import { bodyLine, noteReply } from "../look-up/note.ts";
import { paragraphReply } from "../look-up/paragraph.ts";
import { asRanked, excerptAt, paragraphAt } from "../../dialogue/reply/excerpt-reference.ts";
import { notFoundReply, quoteReply, textReply, type Reply } from "../../dialogue/reply/reply.ts";
import { surroundingsReply } from "../look-up/surroundings.ts";

/** Where a conversation stands when a move is asked for. */
export interface NavigationContext {
  readonly index: TextIndex;
  /** On the text as it is now, oldest first. */
  readonly history: readonly Turn[];
  readonly limit: number;
}

function more({ index: { text }, history, limit }: NavigationContext): Reply {
  const refs = history.at(-1)?.further ?? [];
  const ranked = refs.flatMap((ref) => excerptAt(text, ref) ?? []).map(asRanked);
  if (ranked.length === 0) return notFoundReply("That is all I found on it.");
  return quoteReply({
    kind: "answer",
    excerpts: ranked.slice(0, limit),
    layout: "even",
    buttons: moreButton(text.fingerprint, ranked.slice(limit)),
  });
}

function neighbour({ text, paragraph }: Excerpt, step: 1 | -1): Reply {
  const place = paragraph.ordinal + step;
  if (paragraphAt(text, place)) return paragraphReply(text, place);
  return notFoundReply(
    step === 1
      ? `There is no next paragraph: ${paragraphInWords(paragraph)} is the last.`
      : `There is nothing before ${paragraphInWords(paragraph)}: it is the first.`,
  );
}

function isWhole({ first, last, paragraph }: Excerpt): boolean {
  return first === 0 && last === paragraph.sentences.length - 1;
}

function whole(lead: Excerpt): Reply {
  return isWhole(lead) ? neighbour(lead, 1) : paragraphReply(lead.text, lead.paragraph.ordinal);
}

function context(lead: Excerpt): Reply {
  return isWhole(lead) ? neighbour(lead, 1) : surroundingsReply(lead);
}

/** The one note's own reply where the file has its words; else the passage, whose citation names its notes. */
function note(lead: Excerpt): Reply {
  const { text, paragraph } = lead;
  const markers = coveringMarkers(lead);
  const [marker] = markers;
  if (!marker) return notFoundReply(`There is no note on that passage of ${paragraphInWords(paragraph)}.`);
  if (markers.length === 1 && text.footnoteBodies.has(footnoteId(marker)))
    return noteReply(text, footnoteId(marker));
  const bodies = markers.map((each) => bodyLine(text, footnoteId(each), each.label));
  return quoteReply({
    kind: "note",
    say: bodies.join("\n"),
    excerpts: [asRanked(lead)],
    layout: "even",
    buttons: [...contextButton(lead), ...neighbourButtons(lead)],
  });
}

function speaker(lead: Excerpt): Reply {
  const said = attributionOf(lead);
  if (!said) return notFoundReply("The text says it itself: nobody else is named for it nearby.");
  return { ...whereItStands(said), say: "The nearest the text comes to naming a source:" };
}

function whereItStands(excerpt: Excerpt): Reply {
  return quoteReply({
    kind: "answer",
    excerpts: [asRanked(excerpt)],
    layout: "lead",
    buttons: answerButtons(excerpt, []),
  });
}

/** The one sentence of the first excerpt that answers best. @param alone whether no other was shown with it */
function shorter({ index, history }: NavigationContext, lead: Excerpt, alone: boolean): Reply {
  if (lead.first === lead.last && !alone) return whereItStands(lead);
  if (lead.first === lead.last) {
    return notFoundReply(
      `That is one sentence already, of ${quoteOf(lead).length} characters: I only quote, and never cut one.`,
    );
  }
  const question = history.at(-1)?.question ?? "";
  const best = question === "" ? undefined : index.bestSentence(question, lead);
  const sentence = best ?? lead.first;
  return whereItStands({ ...lead, first: sentence, last: sentence });
}

/** What was shown before the last turn, once more. */
function undo({ index, history }: NavigationContext): Reply {
  const before = history.at(-2);
  const excerpts = excerptsOf(index.text, before).map(asRanked);
  const [lead] = excerpts;
  if (!before) {
    return {
      ...textReply("Done: we are back at the start. Ask me anything about the text."),
      forgets: "all",
    };
  }
  const further = before.further.flatMap((ref) => excerptAt(index.text, ref) ?? []).map(asRanked);
  return quoteReply({
    kind: before.kind,
    say: before.question === "" ? "Before that:" : `Back at “${before.question}”:`,
    excerpts,
    layout: "lead",
    buttons: lead
      ? answerButtons(lead.excerpt, further)
      : moreButton(index.text.fingerprint, further, "Nearest passages"),
    forgets: "last",
  });
}

/** Does what was asked for with what was shown last. */
export function navigate(move: Navigation, standing: NavigationContext): Reply {
  const { index, history } = standing;
  if (move === "restart")
    return { ...textReply("Gladly, from the start. What would you like to know?"), forgets: "all" };
  if (history.length === 0)
    return textReply("Ask me something about the text first; then we can go on from there.");
  if (move === "undo") return undo(standing);
  if (move === "more") return more(standing);
  const shown = lastExcerpts(index.text, history);
  const [lead] = shown;
  if (!lead)
    return notFoundReply("There is nothing on show to go on from: ask me something else about the text.");
  switch (move) {
    case "next":
      return neighbour(lead, 1);
    case "previous":
      return neighbour(lead, -1);
    case "context":
      return context(lead);
    case "whole":
      return whole(lead);
    case "note":
      return note(lead);
    case "speaker":
      return speaker(lead);
    case "shorter":
      return shorter(standing, lead, shown.length === 1);
  }
}
