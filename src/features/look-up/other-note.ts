import { coveringMarkers, footnoteId } from "../../document/footnotes.ts";
import type { Marker, Paragraph, Text } from "../../document/model.ts";
import { paragraphInWords } from "../../document/paragraphs.ts";
import { lastExcerpts, type Turn } from "../../dialogue/context/history.ts";
import { lookUpIn } from "../../dialogue/intent/look-up/look-up.ts";
import { notFoundReply, type Reply } from "../../dialogue/reply/reply.ts";
import { expandAbbreviations } from "../../dialogue/utterance/abbreviations.ts";
import { lowerWords, type Utterance } from "../../dialogue/utterance/utterance.ts";
import { noteReply } from "./note.ts";
import { localized } from "../../shared/locale/message.ts";

const other =
  /^(?:(?:what about|how about|what's|what is|where's|where is|show me|and) )*(?:the )?other (?:one|(?<note>(?:foot|end)?note|fn|reference|source))$/;

/** The marker of the footnote that a turn asked about by its label, else the first of the markers. */
function markerAskedFor({ question }: Turn, text: Text, markers: readonly Marker[]): Marker | undefined {
  const lookUp = lookUpIn(question, text);
  const label = lookUp?.kind === "note" ? lookUp.label : undefined;
  return markers.find((marker) => marker.label === label) ?? markers[0];
}

/** One marker for each footnote of a paragraph. */
function distinctMarkers({ markers }: Paragraph): Marker[] {
  return [...new Map(markers.map((marker) => [footnoteId(marker), marker])).values()];
}

/**
 * The reply to "the other note", and to "the other one" after a footnote: the other footnote of the sentence, else the
 * next one of the paragraph, else the one before. Returns undefined for any other message.
 */
export function otherNoteReply({ core }: Utterance, history: readonly Turn[], text: Text): Reply | undefined {
  const found = other.exec(lowerWords(expandAbbreviations(core)).join(" "));
  const last = history.at(-1);
  const [lead] = lastExcerpts(text, history);
  if (!found || !last || !lead || (found.groups?.["note"] === undefined && last.kind !== "note"))
    return undefined;
  const covering = coveringMarkers(lead);
  const current = markerAskedFor(last, text, covering);
  const isCurrent = (marker: Marker) => current !== undefined && footnoteId(marker) === footnoteId(current);
  const inParagraph = distinctMarkers(lead.paragraph);
  const at = inParagraph.findIndex(isCurrent);
  const otherInSentence = covering.find((marker) => !isCurrent(marker));
  const wanted = otherInSentence ?? inParagraph[at + 1] ?? (at > 0 ? inParagraph[at - 1] : undefined);
  if (wanted === undefined)
    return notFoundReply(localized("lookup-no-other-note", { paragraph: paragraphInWords(lead.paragraph) }));
  return { ...noteReply(text, footnoteId(wanted)), asked: `note ${wanted.label}` };
}
