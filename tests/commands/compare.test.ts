import { describe, expect, it } from "vitest";
import { quoteOf } from "../../src/document/excerpt.ts";
import { Library } from "../../src/retrieval/library.ts";
import { bothTexts, ferry } from "../support/ferry.ts";
import { refusal } from "../support/refusal.ts";
import { skarholm } from "../support/skarholm.ts";
import { voyage } from "../support/voyage.ts";
import { memberContext, run } from "./calling.ts";

const context = { ...memberContext, library: bothTexts };

describe("/compare", () => {
  it("shows a paragraph above the same place in the other text", async () => {
    const { say, excerpts } = await run("compare", { number: "1" }, context);
    expect(excerpts.map(({ excerpt }) => excerpt.text.id)).toEqual([skarholm.id, ferry.id]);
    expect(excerpts.map(({ excerpt }) => quoteOf(excerpt))).toEqual([
      skarholm.paragraphs[0]?.text,
      ferry.paragraphs[0]?.text,
    ]);
    expect(say === "").toBe(skarholm.paragraphs.length === ferry.paragraphs.length);
  });

  it("says which text is missing", async () => {
    const three = { ...memberContext, library: await Library.of([skarholm, ferry, voyage]) };
    expect(await refusal(run("compare", { number: "1" }, three))).toContain("“with”");
    const { excerpts, say } = await run("compare", { number: "1", with: voyage.id }, three);
    expect(excerpts[1]?.excerpt.text.id).toBe(voyage.id);
    expect(say).toContain("only about the same place");
    expect(await refusal(run("compare", { number: "1", with: skarholm.id }, three))).toContain(
      "the same text",
    );
    expect(await refusal(run("compare", { number: "1" }))).toContain("no other text");
  });
});
