import { describe, expect, it } from "vitest";
import { asJson } from "../../../src/dialogue/reply/json.ts";
import {
  citationLine,
  nearestLine,
  plainText,
  printable,
  superscript,
} from "../../../src/dialogue/reply/plain-text.ts";
import { asRanked } from "../../../src/dialogue/reply/excerpt-reference.ts";
import { notFoundReply, textReply } from "../../../src/dialogue/reply/reply.ts";
import { respond } from "../../../src/features/ask/respond.ts";
import { wholeParagraph } from "../../../src/document/excerpt.ts";
import { required } from "../../support/required.ts";
import { library, textFrom } from "../../support/skarholm.ts";

describe("a reply as plain text", () => {
  it("has numbers of footnotes as superscripts and other labels in brackets", () => {
    expect([superscript("56"), superscript("*")]).toEqual(["⁵⁶", "[*]"]);
  });

  it("separates two footnotes at one place by a space", () => {
    const text = textFrom("pair", ["Ten miles.{46}{47} More."]);
    const [paragraph] = text.paragraphs;
    const excerpt = wholeParagraph(text, required(paragraph, "paragraph"));
    expect(plainText({ ...textReply(""), excerpts: [asRanked(excerpt)] })).toBe(
      "  Ten miles.⁴⁶ ⁴⁷ More.\n  ¶1 · notes 46, 47 · The pair",
    );
    expect(citationLine({ ...excerpt, first: 1 })).toBe("¶1 · The pair");
  });

  it("replaces control and bidi control characters", () => {
    expect(printable("a\u001B[31mb\u0007\u009Bc\u202Ed\ne")).toBe("a\uFFFD[31mb\uFFFD\uFFFDc\uFFFDd\ne");
    expect(plainText(textReply("\u001B]0;owned\u0007"))).not.toMatch(/\p{Cc}/u);
  });

  it("is in the JSON format beside the citations", async () => {
    const reply = await respond({ words: "note 33", limit: 3 }, library);
    expect(asJson(reply)).toEqual({
      kind: "note",
      confidence: 1,
      excerpts: [
        {
          text: "skarholm",
          paragraph: 2,
          start: 49,
          end: 90,
          quote: "The council paid her forty crowns a year.",
          notes: ["33"],
          score: 1,
        },
      ],
      reply: plainText(reply),
    });
    expect(asJson(await respond({ words: "zebra tournament", limit: 3 }, library))).toHaveProperty("nearest");
  });

  it("lists each of the nearest paragraphs once, best first", async () => {
    const found = (await respond({ words: "goat", limit: 3 }, library)).excerpts;
    const twice = { ...notFoundReply("Not here."), nearest: [...found, ...found] };
    const [best] = found;
    expect(nearestLine(twice)).toMatch(/^Nearest: ¶\d(?:, ¶\d)*$/);
    expect(nearestLine(twice)).toBe(nearestLine({ ...twice, nearest: found }));
    expect(nearestLine(twice)).toContain(`Nearest: ¶${best?.excerpt.paragraph.number}`);
  });
});
