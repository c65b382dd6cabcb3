import * as fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { checkQuotation, quotationsInMessage, type Verdict } from "../../../src/features/quotation/check.ts";
import { wordingOf } from "../../../src/features/quotation/comparison.ts";
import type { Text } from "../../../src/document/model.ts";
import { anyString, anyText } from "../../support/arbitrary.ts";
import { required } from "../../support/required.ts";
import { skarholm, textFrom } from "../../support/skarholm.ts";

const harbour = textFrom("harbour", [
  "The harbour was rebuilt in 1902—at great cost—by the re-elected council.{7} “We have not forgotten the workers’ strike,” said Dr. Aalto; “nor shall we.”{8}",
  "Of the fourteen ships that lay there… only five were ever repaired. The naïve engineer’s first official report blamed the winter storms, the rotten timber, and the contractors.{†} Was it the frost? Nobody could say.",
  "Only five were ever repaired in the spring.",
]);

async function check(words: string, texts: readonly Text[] = [harbour, skarholm]): Promise<Verdict> {
  return checkQuotation(words, texts);
}

/** The wording of the first match, and its differences as "quoted → wording". */
function found(verdict: Verdict) {
  if (verdict.kind === "absent") return { kind: verdict.kind };
  const [match] = verdict.matches;
  return {
    kind: verdict.kind,
    wording: wordingOf(match.ranges),
    differences: match.differences.map(({ quoted, wording }) => `${quoted} → ${wording}`),
  };
}

describe("a quotation is altered that has a whole sentence with words added", () => {
  it.each([
    [
      "one of whose words only tells what it is about",
      "Nobody ever thanked her enough",
      "Nobody thanked her",
    ],
    ["with more words added than it has", "The goat stayed in the old barn all winter", "The goat stayed"],
  ])("%s", async (_which, words, wording) => {
    expect(found(await check(words))).toMatchObject({ kind: "altered", wording });
  });

  it("but not if only words remain that any text has", async () => {
    expect(
      (await check("Today the old tower opens", [textFrom("a", ["It was the one. So it is."])])).kind,
    ).toBe("absent");
  });
});

describe("a quotation is exact", () => {
  it.each([
    ["as printed", "The harbour was rebuilt in 1902—at great cost—by the re-elected council."],
    ["with hyphens for dashes", "rebuilt in 1902 -- at great cost - by the re‑elected council"],
    ["in quotation marks of its own", "“The harbour was rebuilt in 1902”"],
    ["with straight quotation marks", `"We have not forgotten the workers' strike," said Dr. Aalto`],
    [
      "with the comma outside the quotation marks",
      `"We have not forgotten the workers' strike", said Dr. Aalto`,
    ],
    ["with a link on its words", "The [naïve engineer’s](https://example.org/a) first official report"],
    ["with a straight apostrophe", "The naïve engineer's first official report"],
    ["with combining accents", "The nai\u0308ve engineer’s first"],
    ["with soft hyphens and invisible characters", "win\u00ADter\u200B storms, the rot\u00ADten timber"],
    ["with a ligature", "The naïve engineer’s ﬁrst oﬃcial report"],
    ["hyphenated at line ends", "the rot-\nten timber, and the con-\n tractors"],
    ["over several lines, with white space around", "  Nobody\n  could   say.  "],
    ["with a capital in the middle of a sentence", "Nor shall we"],
    ["without the capital", "was it the frost?"],
    ["with a comma where the text has none", "The harbour was rebuilt in 1902,"],
    [
      "with the number of the footnote at that position",
      "by the re-elected council.7 “We have not forgotten",
    ],
    ["with the number attached to a word", "by the re-elected council7"],
    ["with the number as superscript", "the re-elected council.⁷ “We have"],
    ["with the number in brackets", "the re-elected council.[7] “We have"],
    ["with the sign of the footnote at that position", "and the contractors.† Was it the frost"],
    ["with the text's own ellipsis", "that lay there ... only five were ever repaired"],
    ["as a Markdown block quotation", "> **The harbour** was rebuilt in _1902_"],
    ["with a capital in brackets", "the winter storms, [T]he rotten timber"],
    ["with [sic]", "the rotten [sic] timber"],
  ])("%s", async (_how, words) => {
    expect(found(await check(words))).toMatchObject({ kind: "exact", differences: [] });
  });

  it("in other languages, with and without spaces between words", async () => {
    const shelf = [
      textFrom("german", ["Der Leuchtturm wurde im März entzündet, und niemand dankte ihr dafür."]),
      textFrom("chinese", ["燈塔在三月點亮。沒有人感謝她。"]),
    ];
    expect((await check("niemand dankte ihr", shelf)).kind).toBe("exact");
    expect(found(await check("沒有人感謝她", shelf))).toMatchObject({
      kind: "exact",
      wording: "沒有人感謝她",
    });
    expect(found(await check("燈塔在五月點亮", shelf))).toMatchObject({
      kind: "altered",
      differences: ["五 → 三"],
    });
  });

  it("with an ellipsis for words left out within a paragraph", async () => {
    const verdict = await check("The harbour was rebuilt . . . by the re-elected council […] nor shall we");
    expect(found(verdict)).toMatchObject({ kind: "exact" });
    const quoted = verdict.kind === "exact" ? verdict.matches[0].quoted : [];
    expect(quoted.map(({ paragraph, start, end }) => paragraph.text.slice(start, end))).toEqual([
      "The harbour was rebuilt",
      "by the re-elected council",
      "nor shall we",
    ]);
  });

  it("with words in brackets, which are reported", async () => {
    const verdict = await check("[Our old one] was rebuilt in 1902—at great cost—by the [old] council");
    expect(verdict).toMatchObject({ kind: "exact", matches: [{ bracketed: ["Our old one", "old"] }] });
  });

  it("with brackets that the text has itself, which aren't reported", async () => {
    const edition = textFrom("edition", ["He told [the Council] that nobody would come back."]);
    const verdict = await check("He told [the Council] that nobody would come", [edition]);
    expect(verdict).toMatchObject({ kind: "exact", matches: [{ bracketed: [] }] });
  });

  it("when it continues in the next paragraph", async () => {
    expect(found(await check("nor shall we.” Of the fourteen ships"))).toMatchObject({
      kind: "exact",
      wording: "nor shall we\nOf the fourteen ships",
    });
  });

  it("in all places, in the order of the text", async () => {
    const verdict = await check("only five were ever repaired");
    expect(
      verdict.kind === "exact" && verdict.matches.map(({ ranges }) => ranges[0]?.paragraph.ordinal),
    ).toEqual([2, 3]);
  });

  it("in any of the texts", async () => {
    expect(await check("Nobody thanked her")).toMatchObject({ kind: "exact", matches: [{ text: skarholm }] });
  });

  it("when it has only two words", async () => {
    expect(found(await check("the frost"))).toMatchObject({ kind: "exact", wording: "the frost" });
  });
});

describe("a quotation is altered", () => {
  it.each([
    ["a number was changed", "The harbour was rebuilt in 1903 at great cost", ["1903 → 1902"]],
    ["a word was changed", "Of the forty ships that lay there", ["forty → fourteen"]],
    ["a word was mistyped", "Of the fourteen shisp that lay there", ["shisp → ships"]],
    ["a negation was dropped", "We have forgotten the workers’ strike", [" → not"]],
    ["words were left out", "report blamed the winter storms and the contractors", [" → the rotten timber"]],
    ["words were added", "Of the fourteen great ships that lay there", ["great → "]],
    ["words were swapped", "blamed the storms winter, the rotten timber", ["storms winter → winter storms"]],
    ["it is short and a word was put in capitals", "nobody could SAY", ["SAY → say"]],
    ["a capital was changed", "blamed the Winter storms, the rotten timber", ["Winter → winter"]],
    ["an accent was dropped", "The naive engineer’s first official report", ["naive → naïve"]],
    ["punctuation was changed", "said Dr. Aalto, nor shall we", ["Aalto, nor → Aalto; “nor"]],
    ["it became a question", "Nobody could say?", ["say? → say"]],
    ["it has the number of a footnote elsewhere", "by the re-elected council.9 “We have", ["9 → "]],
    [
      "words are left out without an ellipsis after an earlier ellipsis",
      "The harbour … in 1902 by the re-elected council",
      [" → at great cost"],
    ],
  ])("when %s", async (_how, words, differences) => {
    expect(found(await check(words))).toMatchObject({ kind: "altered", differences });
  });

  it("at the place that agrees with it best, even if another has more of its words", async () => {
    const mole = textFrom("mole", [
      "The pilot steered the heavy barge past the broken mole; over the grey water, gulls circled while he sang.",
      "The pilot steered the heavy barge past the broken mole while gulls circled over the cold water.",
    ]);
    const words =
      "The pilot steered the heavy barge past the broken mole while gulls circled over the grey water";
    expect(found(await check(words, [mole]))).toMatchObject({
      kind: "altered",
      differences: ["grey → cold"],
    });
  });

  it("when an ellipsis spans two paragraphs", async () => {
    const words = "We have not forgotten the workers’ strike … Of the fourteen ships";
    expect((await check(words)).kind).not.toBe("exact");
  });

  it("when it has hardly any content words, but many words", async () => {
    const sayings = textFrom("sayings", ["She did so, and there were no more difficulties of that kind."]);
    expect(found(await check("She did so, and there were more difficulties", [sayings]))).toMatchObject({
      kind: "altered",
      differences: [" → no"],
    });
    expect(await check("and there were some difficulties", [sayings])).toEqual({ kind: "absent" });
  });

  it("when it has words that a short sentence lacks", async () => {
    const stay = textFrom("stay", ["In May they closed it for good. The goat stayed. Nobody knew why."]);
    expect(found(await check("The old goat really stayed!", [stay]))).toMatchObject({
      kind: "altered",
      wording: "The goat stayed",
    });
    // Half a sentence is no quotation, and other words are those of another sentence.
    expect(await check("They closed the door", [stay])).toEqual({ kind: "absent" });
    expect(await check("The old cat stayed", [stay])).toEqual({ kind: "absent" });
  });

  it("without the next sentence in its wording", async () => {
    expect(found(await check("Nobody could say goodbye"))).toMatchObject({
      kind: "altered",
      wording: "Nobody could say",
      differences: ["goodbye → "],
    });
    expect(found(await check("Only five were ever repaired in the spring of hope"))).toMatchObject({
      kind: "altered",
      wording: "Only five were ever repaired in the spring",
      differences: ["of hope → "],
    });
  });
});

describe("a quotation is absent", () => {
  it.each([
    ["has nothing in common with the text", "To be or not to be, that is the question"],
    ["says the same in other words", "The port was repaired by the town at high expense in that year"],
    [
      "has some of the text's words in their order",
      "The harbour was lost in 1902, people say, after so many of them gave up all hope",
    ],
    ["is a common phrase", "in the course of the year"],
    ["is short and slightly different", "the frosts"],
    ["only shares function words", "that it was the one that we have in the"],
  ])("when it %s", async (_how, words) => {
    expect(await check(words)).toEqual({ kind: "absent" });
  });
});

describe("checkQuotation", () => {
  it("throws for a quotation without words or longer than 4,000 characters", async () => {
    await expect(check(" “…” ")).rejects.toThrow("There are no words to check");
    await expect(check("a ".repeat(2001))).rejects.toThrow("4,000 characters");
  });

  it("throws for a quotation with too many words to align in time", async () => {
    await expect(check("a ".repeat(1999))).rejects.toThrow("give at most 800 at a time");
    await expect(check("…a".repeat(1999))).rejects.toThrow("give at most 800 at a time");
  });

  it("finds the longest quotation in a text that repeats it many times", async () => {
    const words = "The light was lit at dusk by the keeper and her son ".repeat(60).trim();
    const text = textFrom(
      "again",
      Array.from({ length: 200 }, () => `${words}.`),
    );
    expect((await check(words, [text])).kind).toBe("exact");
    expect((await check(`${words} zebra`, [text])).kind).toBe("altered");
  });
});

describe("the quotations of a message", () => {
  const exact = "only five were ever repaired";
  const altered = "Of the forty ships that lay there";
  it.each([
    ["all that stand in a text, in their order", `“${exact}”, and “${altered}”`, [exact, altered]],
    ["the one that does", `“${exact}”, and “in so many words as these”`, [exact]],
    ["one that doesn't, if none does", "He said “such words as these”.", ["such words as these"]],
    ["the whole message if it is exact", "“We have not forgotten", ["“We have not forgotten"]],
  ])("are %s", async (_which, message, quotations) => {
    expect(await quotationsInMessage(message, [harbour, skarholm])).toEqual(quotations);
  });
});

describe("for any text", () => {
  test("all ranges of a match are in the text", async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyString, async (text, words) => {
        if (!/[\p{L}\p{Nd}]/u.test(words)) return;
        const verdict = await checkQuotation(words, [text]);
        if (verdict.kind === "absent") return;
        for (const { ranges, quoted, differences } of verdict.matches) {
          for (const { paragraph, start, end } of [
            ...ranges,
            ...quoted,
            ...differences.flatMap((each) => each.ranges),
          ]) {
            expect(text.paragraphs).toContain(paragraph);
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(paragraph.text.length);
          }
          expect(differences.length > 0).toBe(verdict.kind === "altered");
        }
      }),
    );
  });

  test("words copied from it are exact, and aren't with a word added", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat({ max: 12 }), async (from, length) => {
        const paragraph = required(skarholm.paragraphs[from % skarholm.paragraphs.length], "a paragraph");
        const words = paragraph.text.split(" ");
        const start = from % words.length;
        const copied = words.slice(start, start + length + 1);
        expect((await check(copied.join(" "), [skarholm])).kind).toBe("exact");
        expect((await check([...copied, "zebra"].join(" "), [skarholm])).kind).not.toBe("exact");
      }),
    );
  });
});
