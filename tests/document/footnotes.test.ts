import { describe, expect, test } from "vitest";
import {
  coveringLabels,
  coveringMarkers,
  firstPlaces,
  footnoteId,
  footnotesLabelled,
  labelsOf,
  markersInSentence,
  placesOfFootnote,
  sentenceOfMarker,
  uniquePlaces,
} from "../../src/document/footnotes.ts";
import { textUpTo } from "../../src/document/beginning.ts";
import type { Paragraph, Text } from "../../src/document/model.ts";
import { required } from "../support/required.ts";
import { textFrom } from "../support/skarholm.ts";

const text = textFrom("book", ["One.{1} Two. Three,{2} and more.{3} Four.", "Five.{1}"]);
const paragraph = required(text.paragraphs[0], "a paragraph");

function labels(first: number, last = first): string[] {
  return coveringLabels({ text, paragraph, first, last });
}

describe("covering footnotes", () => {
  test("of a sentence are those marked in it", () => {
    expect(labels(0)).toEqual(["1"]);
    expect(labels(2)).toEqual(["2", "3"]);
  });

  test("of a sentence without markers are the next one in the paragraph", () => {
    expect(labels(1)).toEqual(["2"]);
  });

  test("are none behind the last marker of the paragraph", () => {
    expect(labels(3)).toEqual([]);
  });

  test("of an excerpt are those of its sentences, without duplicates", () => {
    expect(labels(0, 3)).toEqual(["1", "2", "3"]);
  });

  test("with one label but different ids are all kept as markers", () => {
    const markers = [
      { label: "*", offset: 4, footnote: "*@1" },
      { label: "*", offset: 9, footnote: "*@1.2" },
    ];
    const excerpt = { text, paragraph: { ...paragraph, markers }, first: 0, last: 1 };
    expect(coveringMarkers(excerpt)).toEqual(markers);
    expect(coveringLabels(excerpt)).toEqual(["*"]);
  });
});

test("a marker directly behind a sentence belongs to it", () => {
  const sentences = paragraph.markers.map((marker) => sentenceOfMarker(paragraph, marker));
  expect(sentences).toEqual([0, 2, 2]);
});

test("a footnote's id is its label by default", () => {
  expect(footnoteId({ label: "1", offset: 0 })).toBe("1");
  expect(footnoteId({ label: "1", offset: 0, footnote: "1@2" })).toBe("1@2");
});

/** A paragraph with one marker, of a footnote whose label is ambiguous. */
function marked(ordinal: number, footnote: string): Paragraph {
  return { ...paragraph, ordinal, markers: [{ label: "1", offset: 4, footnote }] };
}

describe("the footnotes of a text", () => {
  const ambiguous: Text = { ...text, paragraphs: [marked(1, "1@1"), marked(2, "1@2"), marked(3, "1@1")] };

  test("have all their places in order", () => {
    const places = placesOfFootnote(text, "1").map((place) => [place.paragraph.ordinal, place.marker.offset]);
    expect(places).toEqual([
      [1, 4],
      [2, 5],
    ]);
    expect(placesOfFootnote(ambiguous, "1@1").map((place) => place.paragraph.ordinal)).toEqual([1, 3]);
    expect(placesOfFootnote(text, "9")).toEqual([]);
  });

  test("are listed once each, by their first place", () => {
    expect(firstPlaces(ambiguous).map((place) => place.paragraph.ordinal)).toEqual([1, 2]);
    expect(labelsOf(ambiguous)).toEqual(["1"]);
    expect(labelsOf(text)).toEqual(["1", "2", "3"]);
  });

  test("are found by their label", () => {
    expect(footnotesLabelled(ambiguous, "1")).toEqual(["1@1", "1@2"]);
    expect(footnotesLabelled(ambiguous, "2")).toEqual([]);
  });
});

describe("the markers of a text", () => {
  const whole = textFrom("marked", [
    "One.{1} Two.{2} Three.{*}",
    "Four.{*} Five.{3}{4} Six.",
    "Seven.{5} Eight.{2}",
  ]);

  test("are those in a sentence, none for one without", () => {
    const second = required(whole.paragraphs[1], "a paragraph");
    const labelsIn = (sentence: number) => markersInSentence(second, sentence).map(({ label }) => label);
    expect([0, 1, 2].map(labelsIn)).toEqual([["*"], ["3", "4"], []]);
  });

  test("are unique if their labels are", () => {
    expect(uniquePlaces(whole).map(({ marker }) => marker.label)).toEqual(["1", "3", "4", "5"]);
  });

  test("end with a beginning of the text, as if it had no more", () => {
    const beginning = textUpTo(whole, 2);
    const alone = { ...beginning };
    for (const either of [beginning, alone]) {
      expect(labelsOf(either)).toEqual(["1", "2", "*", "3", "4"]);
      expect(uniquePlaces(either).map(({ marker }) => marker.label)).toEqual(["1", "2", "3", "4"]);
    }
    expect(firstPlaces(beginning)).toEqual(firstPlaces(alone));
    expect(placesOfFootnote(beginning, "2")).toHaveLength(1);
    expect(placesOfFootnote(whole, "2")).toHaveLength(2);
  });
});
