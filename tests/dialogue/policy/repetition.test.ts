import { describe, expect, it } from "vitest";
import { withWhatIsNew } from "../../../src/dialogue/policy/repetition.ts";
import type { Excerpt } from "../../../src/document/model.ts";
import { textFrom } from "../../support/skarholm.ts";

const long = `The council met ${"again and ".repeat(90)}again.`;
const text = textFrom("tower", [
  "Ann came. The tower fell. Bob fled. Cid slept.",
  `${long} It rained. ${long}`,
]);

function sentences(paragraph: number, first: number, last = first): Excerpt {
  const found = text.paragraphs[paragraph - 1];
  if (!found) throw new Error("no such paragraph");
  return { text, paragraph: found, first, last };
}

function spans(shown: Excerpt | undefined, ...found: readonly Excerpt[]): string[] {
  const excerpts = found.map((excerpt) => ({ excerpt, emphasis: [], score: 0.5 }));
  const result = withWhatIsNew({ confidence: 0.5, coverage: 1, excerpts }, shown);
  return result.excerpts.map(
    ({ excerpt: { paragraph, first, last } }) => `${paragraph.number}:${first}-${last}`,
  );
}

describe("the excerpts for a follow-up", () => {
  it("have the sentences around one that was just shown, without the others in them", () => {
    expect(spans(sentences(1, 1), sentences(1, 1), sentences(1, 2), sentences(2, 1))).toEqual([
      "1:0-2",
      "2:1-1",
    ]);
    expect(spans(sentences(1, 0, 3), sentences(1, 0))).toEqual(["1:0-1"]);
  });

  it("stay as they are if the best says something new, or nothing was shown", () => {
    expect(spans(sentences(1, 1), sentences(1, 1, 2))).toEqual(["1:1-2"]);
    expect(spans(sentences(2, 1), sentences(1, 1))).toEqual(["1:1-1"]);
    expect(spans(undefined, sentences(1, 1))).toEqual(["1:1-1"]);
  });

  it("don't become walls of words", () => {
    expect(spans(sentences(2, 1), sentences(2, 1))).toEqual(["2:1-1"]);
  });
});
