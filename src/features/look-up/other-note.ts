import { coveringMarkers, footnoteId } from "../../document/footnotes.ts";
import { paragraphInWords } from "../../document/paragraphs.ts";
import type { Marker, Paragraph, Text } from "../../document/model.ts";
import { lastExcerpts, type Turn } from "../../dialogue/context/history.ts";
import { lookUpIn } from "../../dialogue/intent/look-up.ts";
import { noteReply } from "./note.ts";
import { notFoundReply, type Reply } from "../../dialogue/reply/reply.ts";
import { spelledOut } from "../../dialogue/utterance/abbreviations.ts";
import { bare } from "../../dialogue/utterance/said.ts";
import { wordsOf } from "../../dialogue/utterance/subject.ts";

const other =
  /^(?:(?:what about|how about|what's|what is|where's|where is|show me|and) )*(?:the )?other (?:one|(?<note>(?:foot|end)?note|fn|reference|source))$/;

/** The note that was asked about last: by its number, or as the one of what was shown. */
function lastNote({ question }: Turn, text: Text, markers: readonly Marker[]): Marker | undefined {
  const asked = lookUpIn(question, text);
  const label = asked?.kind === "note" ? asked.label : undefined;
  return markers.find((marker) => marker.label === label) ?? markers[0];
}

/** A marker of each note of the paragraph. */
function notesIn({ markers }: Paragraph): Marker[] {
  return [...new Map(markers.map((marker) => [footnoteId(marker), marker])).values()];
}

/**
 * "and the other one?" after a note, "the other note" after anything shown: the other note of the sentence or, failing
 * that, the next one of the paragraph, else the one before. Undefined for any other message.
 */
export function otherNoteReply(message: string, history: readonly Turn[], text: Text): Reply | undefined {
  const found = other.exec(wordsOf(spelledOut(bare(message))).join(" "));
  const last = history.at(-1);
  const [lead] = lastExcerpts(text, history);
  if (!found || !last || !lead || (found.groups?.["note"] === undefined && last.kind !== "note"))
    return undefined;
  const covering = coveringMarkers(lead);
  const current = lastNote(last, text, covering);
  const isCurrent = (marker: Marker) => current !== undefined && footnoteId(marker) === footnoteId(current);
  const marked = notesIn(lead.paragraph);
  const at = marked.findIndex(isCurrent);
  const beside = covering.find((marker) => !isCurrent(marker));
  const wanted = beside ?? marked[at + 1] ?? (at > 0 ? marked[at - 1] : undefined);
  if (wanted === undefined)
    return notFoundReply(`There is no other note in ${paragraphInWords(lead.paragraph)}.`);
  return { ...noteReply(text, footnoteId(wanted)), asked: `note ${wanted.label}` };
}
