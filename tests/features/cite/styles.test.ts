import { describe, expect, it } from "vitest";
import { apa, bibtex, chicago, mla, ris } from "../../../src/features/cite/styles.ts";
import { locatorOf, quotationOf, workOf } from "../../../src/features/cite/work.ts";
import { paragraphAt } from "../../../src/dialogue/reply/excerpt-reference.ts";
import { wholeParagraph } from "../../../src/document/excerpt.ts";
import type { Metadata, Text } from "../../../src/document/model.ts";
import { required } from "../../support/required.ts";
import { skarholm, textFrom } from "../../support/skarholm.ts";

const ofText = (metadata?: Metadata): Text => ({ ...skarholm, title: "The Skarholm Light", metadata });
const full = {
  author: "Clara A. Whitfield; Berg, Olof",
  edition: "2nd ed.",
  published: "1912-05-01",
  source: "https://example.org/light",
};
const page = { kind: "page", pages: "112–113" } as const;
const paragraph = { kind: "paragraph", chapter: "Ch. XI", number: 4 } as const;

describe("a citation", () => {
  const work = workOf(ofText(full));

  it("in the style of Chicago", () => {
    expect(chicago(work, page)).toBe(
      "Clara A. Whitfield and Olof Berg, The Skarholm Light, 2nd ed. (1912), 112–113, https://example.org/light.",
    );
    expect(chicago(work, paragraph)).toContain("(1912), Ch. XI, par. 4, https");
  });

  it("in the style of the MLA", () => {
    expect(mla(work, page)).toEqual([
      "Whitfield, Clara A., and Olof Berg. The Skarholm Light. 2nd ed., 1912, https://example.org/light.",
      "(Whitfield and Berg 112–113)",
    ]);
    expect(mla(work, paragraph)[1]).toBe("(Whitfield and Berg, Ch. XI, par. 4)");
  });

  it("in the style of the APA", () => {
    expect(apa(work, page)).toEqual([
      "Whitfield, C. A., & Berg, O. (1912). The Skarholm Light (2nd ed.). https://example.org/light",
      "(Whitfield & Berg, 1912, pp. 112–113)",
    ]);
  });

  it("for BibTeX, escaped", () => {
    const { title, ...others } = workOf({ ...ofText(full), title: "Salt & 50% {Ice}" });
    expect(bibtex({ ...others, title }, page)).toBe(
      [
        "@misc{whitfield1912,",
        "  author = {Whitfield, Clara A. and Berg, Olof},",
        String.raw`  title = {{Salt \& 50\% \{Ice\}}},`,
        "  edition = {2nd ed.},",
        "  year = {1912},",
        "  language = {en},",
        "  url = {https://example.org/light},",
        "}",
        String.raw`% \cite[pp.~112--113]{whitfield1912}`,
        "",
      ].join("\n"),
    );
  });

  it("for programs that read RIS", () => {
    const lines = ris(work, page).split("\r\n");
    expect(lines).toEqual([
      "TY  - GEN",
      "AU  - Whitfield, Clara A.",
      "AU  - Berg, Olof",
      "TI  - The Skarholm Light",
      "ET  - 2nd ed.",
      "PY  - 1912",
      "SP  - 112",
      "EP  - 113",
      "LA  - en",
      "UR  - https://example.org/light",
      "ER  - ",
      "",
    ]);
  });

  it("invents nothing", () => {
    const bare = workOf(ofText());
    expect(chicago(bare, paragraph)).toBe("The Skarholm Light, Ch. XI, par. 4.");
    expect(mla(bare, undefined)).toEqual(["The Skarholm Light.", "(“The Skarholm Light”)"]);
    expect(apa(bare, paragraph)).toEqual([
      "The Skarholm Light (n.d.).",
      "(“The Skarholm Light”, n.d., Ch. XI, para. 4)",
    ]);
    expect(bibtex(bare, undefined)).not.toMatch(/author|year|url/);
    expect(ris(bare, undefined)).not.toMatch(/^(?:AU|PY|UR|SP)/m);
  });

  it.each([
    ["Society for the Protection of Lighthouses", "Society for the Protection of Lighthouses"],
    ["Marta Lindqvist", "Lindqvist, Marta"],
    ["Ludwig van Beethoven", "van Beethoven, Ludwig"],
    ["Homer", "Homer"],
    ["Queen Victoria", "Queen Victoria"],
    ["紫式部", "紫式部"],
  ])("inverts a name only where its parts are clear: %s", (author, expected) => {
    expect(mla(workOf(ofText({ author })), undefined)[0]).toBe(`${expected}. The Skarholm Light.`);
  });
});

function excerptOf(words: string) {
  const text = textFrom("quoting", [words]);
  return wholeParagraph(text, required(paragraphAt(text, 1), "¶1"));
}

describe("a quotation", () => {
  it("has single quotation marks within, and strokes for lines", () => {
    expect(quotationOf(excerptOf('“No ship,” she wrote.\nIt\'s "lost".'))).toBe(
      "“‘No ship,’ she wrote. / It's ‘lost’.”",
    );
  });

  it("is cut after a sentence, with brackets, if it is long", () => {
    const quotation = quotationOf(excerptOf("The goat stayed. ".repeat(200).trim()));
    expect(quotation.length).toBeLessThan(1250);
    expect(quotation).toMatch(/The goat stayed\. \[…\]”$/);
  });
});

describe("the place of an excerpt", () => {
  it("is its printed pages, else its paragraph", () => {
    const text: Text = { ...skarholm, pages: [{ label: "7", paragraph: 1, offset: 0 }] };
    const first = required(paragraphAt(text, 1), "¶1");
    expect(locatorOf(wholeParagraph(text, first))).toEqual({ kind: "page", pages: "7" });
    expect(locatorOf(wholeParagraph(skarholm, first))).toEqual({
      kind: "paragraph",
      chapter: undefined,
      number: 1,
    });
  });
});
