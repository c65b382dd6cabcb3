import type { Excerpt, Text } from "../../document/model.ts";
import { paragraphName } from "../../document/paragraphs.ts";
import { hidden } from "../../dialogue/reply/hidden.ts";
import type { Reply } from "../../dialogue/reply/reply.ts";
import type { Library } from "../../retrieval/library.ts";
import { localized } from "../../shared/locale/message.ts";

/** True if an excerpt lies beyond what has been read of its text. */
export function isBeyond(
  { text: { fingerprint }, paragraph }: Pick<Excerpt, "text" | "paragraph">,
  soFar: Library,
): boolean {
  const read = soFar.byFingerprint(fingerprint)?.paragraphs.length ?? Infinity;
  return paragraph.ordinal > read;
}

/** The places that a reply shows: those of its excerpts, its footnotes and its occurrences, in this order. */
export function placesOf({ excerpts, noteHits = [], occurrences = [] }: Reply) {
  return [
    ...excerpts.map(({ excerpt }) => excerpt),
    ...noteHits.map(({ footnote, text }) => ({ text, paragraph: footnote.paragraph })),
    ...occurrences.map(({ excerpt }) => excerpt),
  ];
}

/** The last paragraph that has been read, as the values of a message: its name, and "nothing" before the first. */
export function placeRead({ paragraphs }: Text): {
  readonly read: "nothing" | "some";
  readonly place: string;
} {
  const last = paragraphs.at(-1);
  return { read: last ? "some" : "nothing", place: last ? paragraphName(last) : "" };
}

/** The sentences of a reply with the lines hidden that may quote a footnote or a heading; all, unless it says which do. */
function sayHidden({ say, quotingLines }: Reply): string {
  if (!quotingLines) return hidden(say);
  return say
    .split("\n")
    .map((line) => (quotingLines.includes(line) ? hidden(line) : line))
    .join("\n");
}

/**
 * The reply with spoiler marks around what it shows from beyond what has been read, and a line that says so. If it shows
 * nothing else, what its own words quote is behind the marks, too. Readings are shown openly.
 */
export function withSpoilerMarks(reply: Reply, soFar: Library): Reply {
  const places = placesOf(reply);
  const first = places.find((place) => isBeyond(place, soFar));
  const text = first && soFar.byFingerprint(first.text.fingerprint);
  if (!text || reply.isReading) return reply;
  const mark = <Part extends { readonly excerpt: Excerpt }>(part: Part): Part =>
    isBeyond(part.excerpt, soFar) ? { ...part, isSpoiler: true } : part;
  const isAll = places.every((place) => isBeyond(place, soFar));
  const line = localized("spoilers-beyond", placeRead(text));
  return {
    ...reply,
    say: [line, isAll ? sayHidden(reply) : reply.say].filter(Boolean).join("\n"),
    excerpts: reply.excerpts.map(mark),
    ...(reply.occurrences && { occurrences: reply.occurrences.map(mark) }),
    ...(reply.noteHits && {
      noteHits: reply.noteHits.map((hit) =>
        isBeyond({ text: hit.text, paragraph: hit.footnote.paragraph }, soFar)
          ? { ...hit, match: { ...hit.match, isSpoiler: true } }
          : hit,
      ),
    }),
  };
}
