import { sentenceOfMarker } from "../../../document/footnotes.ts";
import { footnoteBodies } from "../../../retrieval/index/footnote-text.ts";
import type { SearchResult } from "../../../retrieval/search-result.ts";
import type { TextIndex } from "../../../retrieval/text-index.ts";
import { pronounIn } from "../../../dialogue/coreference/pronouns.ts";
import {
  leastNoteConfidence,
  leastNoteConfidenceForOneWord,
  leastNoteCoverage,
} from "../../../dialogue/policy/thresholds.ts";
import { contextButton, moreButton, neighbourButtons, noteButton } from "../../../dialogue/reply/buttons.ts";
import { asRanked } from "../../../dialogue/reply/excerpt-reference.ts";
import type { NoteHit, Reply } from "../../../dialogue/reply/reply.ts";
import { Utterance } from "../../../dialogue/utterance/utterance.ts";
import { localized } from "../../../shared/locale/message.ts";

function isSure({ coverage, confidence }: SearchResult, { contentWords }: Utterance): boolean {
  const least = contentWords.length > 1 ? leastNoteConfidence : leastNoteConfidenceForOneWord;
  return coverage >= leastNoteCoverage && confidence >= least;
}

function bestHit(index: TextIndex, { excerpts }: SearchResult): NoteHit | undefined {
  const [match] = excerpts;
  const footnote = match && footnoteBodies(index.text)[match.excerpt.paragraph.ordinal - 1];
  return footnote && { match, footnote, text: index.text };
}

/** A reply whose answer is the words of a footnote, with the sentence that it is attached to. */
function footnoteReply(hit: NoteHit, confidence: number, reply: Reply): Reply {
  const { paragraph, marker } = hit.footnote;
  const sentence = sentenceOfMarker(paragraph, marker);
  const excerpt = { text: hit.text, paragraph, first: sentence, last: sentence };
  return {
    ...reply,
    kind: "note",
    confidence,
    say: localized("ask-in-a-note"),
    excerpts: [asRanked(excerpt)],
    noteHits: [hit],
    nearest: [],
    buttons: [
      ...noteButton(hit),
      ...moreButton(hit.text.fingerprint, [...reply.excerpts, ...reply.nearest], localized("ask-nearest")),
      ...contextButton(excerpt),
      ...neighbourButtons(excerpt, "next"),
    ],
  };
}

function answersQuestion({ kind }: Reply): boolean {
  return kind === "answer" || kind === "closest" || kind === "not-found";
}

/**
 * The reply with a footnote that answers the question: in place of a "not found" or of closest excerpts of lower
 * confidence, or under an answer of lower confidence. Any other reply is returned as it is.
 */
export async function withNoteHits(reply: Reply, utterance: Utterance, index: TextIndex): Promise<Reply> {
  if (!index.footnotes || !answersQuestion(reply)) return reply;
  const wasRewritten = reply.asked !== undefined && reply.asked !== utterance.text;
  if (!wasRewritten && pronounIn(utterance)) return reply;
  const question = wasRewritten ? new Utterance(reply.asked) : utterance;
  const result = await index.footnotes.ask(question.text, 1);
  const hit = isSure(result, question) ? bestHit(index, result) : undefined;
  if (!hit) return reply;
  if (reply.kind === "not-found") return footnoteReply(hit, result.confidence, reply);
  if (result.confidence <= reply.confidence) return reply;
  if (reply.kind === "closest") return footnoteReply(hit, result.confidence, reply);
  return { ...reply, noteHits: [hit], buttons: [...reply.buttons, ...noteButton(hit)] };
}
