import { describe, expect, it } from "vitest";
import { answerReply } from "../../../src/dialogue/policy/answer.ts";
import { verdictOn } from "../../../src/dialogue/policy/hearsay.ts";
import { quoteOf } from "../../../src/document/excerpt.ts";
import { required } from "../../support/required.ts";
import { textFrom } from "../../support/skarholm.ts";

function excerptOf(source: string, sentence: number) {
  const text = textFrom("tale", [source]);
  const paragraph = required(text.paragraphs[0], "paragraph");
  return { text, paragraph, first: sentence, last: sentence };
}

function verdict(source: string, sentence: number): string | undefined {
  const found = verdictOn(excerptOf(source, sentence));
  return found && quoteOf(found);
}

const retracted =
  "According to some accounts, the keeper sold the oil. A year later, she sank the ferry. " +
  "The mayor paid her. These stories have never convinced anybody. The goat stayed.";

describe("a report", () => {
  it.each([0, 1, 2])("that is retracted later has its verdict there: sentence %d", (sentence) => {
    expect(verdict(retracted, sentence)).toBe("These stories have never convinced anybody.");
  });

  it("of what others conclude has its verdict in the sentence that says what that rests on", () => {
    const tale =
      "The sinking led some to conclude that the keeper did it. The goat stayed. This theory rests solely on a dream.";
    expect(verdict(tale, 0)).toBe("This theory rests solely on a dream.");
  });

  it("that is not retracted has its verdict in the frame before it", () => {
    expect(verdict("Allegedly the keeper sold the oil. She sank the ferry.", 1)).toBe(
      "Allegedly the keeper sold the oil.",
    );
  });

  it.each([
    ["that shows its frame and is retracted nowhere", "Allegedly she sank the ferry. The goat stayed.", 0],
    ["after the retraction", retracted, 4],
    ["in the author's own words", "The keeper sold the oil. She sank the ferry.", 1],
    ["far from the frame", "Allegedly she left. Ann came. Bob sang. Cid ran. Dan slept.", 4],
  ])("needs no verdict %s", (_, source, sentence) => {
    expect(verdict(source, sentence)).toBeUndefined();
  });

  function replyTo(confidence: number, limit: number) {
    const excerpt = excerptOf(retracted, 1);
    const result = { confidence, coverage: 1, excerpts: [{ excerpt, emphasis: [], score: 1 }] };
    return answerReply(excerpt.text, result, limit);
  }

  it("is shown as such, together with the verdict", () => {
    const reply = replyTo(0.9, 5);
    expect(reply.say).toBe("Reported, not endorsed:");
    expect(reply.excerpts.map(({ excerpt }) => excerpt.first)).toEqual([1, 3]);
  });

  it("doesn't stand beside what the author says himself", () => {
    const excerpts = [4, 1].map((sentence) => ({
      excerpt: excerptOf(retracted, sentence),
      emphasis: [],
      score: 0.5,
    }));
    const { text } = excerptOf(retracted, 4);
    const reply = answerReply(text, { confidence: 0.9, coverage: 1, excerpts }, 5);
    expect(reply.excerpts.map(({ excerpt }) => excerpt.first)).toEqual([4]);
    expect(reply.say).toBe("");
  });

  it("that may not answer has the verdict behind a button", () => {
    const reply = replyTo(0.4, 5);
    expect(reply.say).toMatch(/not sure.*\nReported, not endorsed:$/s);
    expect(reply.buttons[0]).toMatchObject({
      label: "The verdict",
      action: { kind: "show", excerpts: [{ paragraph: 1, first: 3, last: 3 }] },
    });
    expect(reply.buttons.length).toBeLessThanOrEqual(5);
  });
});
