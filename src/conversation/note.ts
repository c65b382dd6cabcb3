import type { Excerpt, Text } from "../text/model.ts";
import { labelsOf, placesOfNote, sentenceOfMarker } from "../text/notes.ts";
import { contextAction, moreAction, neighbourActions } from "./actions.ts";
import { byPlace } from "./refs.ts";
import { nothing, showing, type Reply } from "./reply.ts";

/** The sentences in which a note is marked, in the order of the text. */
export function markedSentences(text: Text, label: string): Excerpt[] {
  return placesOfNote(text, label).map(({ paragraph, marker }) => {
    const sentence = sentenceOfMarker(paragraph, marker);
    return { text, paragraph, first: sentence, last: sentence };
  });
}

function noSuchNote(text: Text, label: string): Reply {
  const labels = labelsOf(text);
  const [first] = labels;
  const last = labels.at(-1);
  if (first === undefined) return nothing(`There is no note ${label} here: this text has no notes.`);
  const all = first === last ? `the only one is note ${first}` : `the notes run from ${first} to ${last}`;
  return nothing(`There is no note ${label} here: ${all}.`);
}

/**
 * Where a note is marked and, where the file has it, what the note says.
 *
 * @param asksForBody true when the note's own words were asked for: without them, that is a "not found"
 */
export function noteReply(text: Text, label: string, asksForBody = false): Reply {
  const places = markedSentences(text, label);
  const [first] = places;
  const body = text.notes.get(label);
  if (!first && body === undefined) return noSuchNote(text, label);
  const excerpts = places.map(byPlace);
  if (body === undefined && asksForBody) {
    return {
      ...nothing(`What note ${label} says isn't in this text, only the place where it stands.`),
      nearest: excerpts,
      actions: moreAction(text.fingerprint, excerpts, "Where it stands"),
    };
  }
  return showing({
    kind: "note",
    say:
      body === undefined
        ? `Note ${label} stands here; what it says isn't in this text.`
        : `Note ${label}: ${body}`,
    excerpts,
    layout: "even",
    actions: first ? [...contextAction(first), ...neighbourActions(first)] : [],
  });
}
