import type { TextIndex } from "../../retrieval/text-index.ts";
import { footnoteBodies } from "../../retrieval/index/footnote-text.ts";
import { sentenceOfMarker } from "../../document/footnotes.ts";
import type { SearchResult } from "../../retrieval/search-result.ts";
import { contextButton, neighbourButtons, noteButton } from "../../dialogue/reply/actions.ts";
import { asRanked } from "../../dialogue/reply/excerpt-reference.ts";
import type { NoteHit, Reply } from "../../dialogue/reply/reply.ts";
import { pronounIn } from "../../dialogue/coreference/pronouns.ts";
import { contentOf } from "../../dialogue/utterance/said.ts";

/*
 * When a note has its say. Measured over two chapters with 116 notes: of 200 questions that the text answers and 60 that
 * nothing answers, a note stood under one answer (which it gave too) and in place of none; of 40 that only notes answer,
 * 20 got it. What tells best is how much of the question stands in so few words.
 */
const leastCoverage = 0.65;
const leastConfidence = 0.3;
/** A single word is covered or not: it takes more to believe. */
const leastConfidenceForOne = 0.5;

function speaks({ coverage, confidence }: SearchResult, question: string): boolean {
  const least = contentOf(question).length > 1 ? leastConfidence : leastConfidenceForOne;
  return coverage >= leastCoverage && confidence >= least;
}

function bestHit(index: TextIndex, { excerpts: ranked }: SearchResult): NoteHit | undefined {
  const [found] = ranked;
  const note = found && footnoteBodies(index.text)[found.excerpt.paragraph.ordinal - 1];
  return note && { match: found, footnote: note, text: index.text };
}

/** The note's words as the answer, with the sentence that it stands at. */
function answerOf(hit: NoteHit, confidence: number, reply: Reply): Reply {
  const { paragraph, marker } = hit.footnote;
  const sentence = sentenceOfMarker(paragraph, marker);
  const excerpt = { text: hit.text, paragraph, first: sentence, last: sentence };
  return {
    ...reply,
    kind: "note",
    confidence,
    say: "The text itself doesn't say, as far as I can find, but a note does.",
    excerpts: [asRanked(excerpt)],
    noteHits: [hit],
    nearest: [],
    buttons: [
      ...noteButton(hit),
      ...reply.buttons,
      ...contextButton(excerpt),
      ...neighbourButtons(excerpt, "next"),
    ],
  };
}

/**
 * The reply with what a note says on the question: in place of a "not found", or under an answer of the text that is
 * less sure. What the text answers stays as it is.
 */
export function withNoteHits(reply: Reply, words: string, index: TextIndex): Reply {
  const question = reply.asked ?? words;
  const leansOnNothing = question === words && pronounIn(words) !== undefined;
  if (!index.footnotes || leansOnNothing || (reply.kind !== "answer" && reply.kind !== "not-found"))
    return reply;
  const finding = index.footnotes.ask(question, 1);
  const hit = speaks(finding, question) ? bestHit(index, finding) : undefined;
  if (!hit) return reply;
  if (reply.kind === "not-found") return answerOf(hit, finding.confidence, reply);
  if (finding.confidence <= reply.confidence) return reply;
  return { ...reply, noteHits: [hit], buttons: [...reply.buttons, ...noteButton(hit)] };
}
