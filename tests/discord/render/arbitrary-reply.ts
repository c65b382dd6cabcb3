import { asTextId } from "../../../src/document/text-id.ts";
import { asFingerprint } from "../../../src/document/fingerprint.ts";
import * as fc from "fast-check";
import type { RankedExcerpt } from "../../../src/retrieval/search-result.ts";
import type { Excerpt, Marker, Paragraph, Range } from "../../../src/document/model.ts";
import type { Button, NoteHit, Occurrence, Reply, ReplyKind } from "../../../src/dialogue/reply/reply.ts";

/** Ordinary words and words that are markup in Discord. */
const words = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }) },
  { weight: 3, arbitrary: fc.stringMatching(/^[a-z]{1,9}[,;:]?$/) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      "**bold**",
      "_it_",
      "||spoiler||",
      "`code`",
      "```",
      "[a](https://b.c)",
      "https://example.com/x",
      "<@123456789012345678>",
      "<@&1>",
      "<#1>",
      "<:e:1>",
      "<t:1:R>",
      "@everyone",
      "@here",
      ":smile:",
      "1.",
      "-",
      "+",
      "#",
      "-#",
      ">",
      ">>>",
      "\\",
      "\\*",
      "m²",
      "a·b",
      "⁽x⁾",
      "[…]",
      "…",
      "\u202E",
      "\u200B",
      "\uD83D",
      "😀",
    ),
  },
);

const space = fc.constantFrom(" ", "  ", "\n", "\n\n", "\u00A0", "\n- ", "\n1. ", "\n# ", "\n> ");

/** Sentences, each with the space after it. */
const sentences = fc.array(
  fc.tuple(
    fc
      .array(fc.tuple(words, space), { minLength: 1, maxLength: 12 })
      .map((pairs) => pairs.flat().join("").trim())
      .filter((sentence) => sentence !== ""),
    fc.constantFrom(" ", "\n", "  "),
  ),
  { minLength: 1, maxLength: 8 },
);

const label = fc.oneof(
  fc.stringMatching(/^[1-9][0-9]{0,2}$/),
  fc.constantFrom("*", "†", "**", "12a", "]", "⁾", "\\", "a\nb", "x".repeat(5000)),
);

function paragraphFrom(parts: [string, string][], places: [string, number][]): Paragraph {
  let text = "";
  const ranges: Range[] = [];
  for (const [sentence, gap] of parts) {
    ranges.push({ start: text.length, end: text.length + sentence.length });
    text += sentence + gap;
  }
  const end = ranges.at(-1)?.end ?? 0;
  const clean = text.slice(0, end);
  const markers = places
    .map(([name, share]): Marker => ({ label: name, offset: Math.floor(share * (end + 1)) }))
    .toSorted((a, b) => a.offset - b.offset);
  return { ordinal: 4, number: 4, text: clean, sentences: ranges, markers };
}

function rangesFrom(length: number, cuts: readonly number[]): Range[] {
  const offsets = [...new Set(cuts.map((share) => Math.floor(share * (length + 1))))].toSorted(
    (a, b) => a - b,
  );
  return offsets.flatMap((start, index) => {
    const next = offsets[index + 1];
    return index % 2 === 0 && next !== undefined ? [{ start, end: next }] : [];
  });
}

const unit = fc.double({ min: 0, max: 0.999, noNaN: true });

const paragraph = fc
  .tuple(sentences, fc.array(fc.tuple(label, unit), { maxLength: 6 }))
  .map(([parts, places]) => paragraphFrom(parts, places));

/** An excerpt of an arbitrary paragraph, with arbitrary emphasis. */
export const ranked: fc.Arbitrary<RankedExcerpt> = fc
  .tuple(paragraph, fc.string({ maxLength: 200 }), unit, unit, fc.array(unit, { maxLength: 8 }))
  .map(([from, title, a, b, cuts]) => {
    const [first = 0, last = 0] = [a, b]
      .map((share) => Math.floor(share * from.sentences.length))
      .toSorted((x, y) => x - y);
    const text = {
      id: asTextId("t"),
      title,
      language: "en",
      chapters: [],
      fingerprint: asFingerprint("12345678"),
      paragraphs: [from],
      footnoteBodies: new Map<string, string>(),
      pages: [],
      glossary: [],
    };
    const excerpt: Excerpt = { text, paragraph: from, first, last };
    return { excerpt, emphasis: rangesFrom(from.text.length, cuts), score: 1 };
  });

const button: fc.Arbitrary<Button> = fc.record({
  label: fc.string({ unit: "grapheme", maxLength: 120, size: "max" }),
  action: fc.oneof(
    fc.record({
      kind: fc.constant("note" as const),
      fingerprint: fc.constant(asFingerprint("12345678")),
      note: label,
    }),
    fc.record({
      kind: fc.constant("paragraph" as const),
      fingerprint: fc.constant(asFingerprint("12345678")),
      ordinal: fc.nat({ max: 5 }),
    }),
    fc.record({
      kind: fc.constant("find" as const),
      fingerprint: fc.constant(asFingerprint("12345678")),
      page: fc.nat(),
      words: fc.oneof(fc.string({ maxLength: 120 }), fc.constant("x".repeat(120))),
    }),
  ),
});

const link: fc.Arbitrary<Button> = fc.record({
  label: fc.string({ unit: "grapheme", maxLength: 120, size: "max" }),
  url: fc.oneof(fc.webUrl(), fc.constant(`https://example.com/${"x".repeat(600)}`)),
});

const file = fc.record({
  name: fc.oneof(fc.string({ unit: "grapheme", maxLength: 120 }), fc.constant("edition.md")),
  content: fc.string({ maxLength: 20 }),
});

const noteHit: fc.Arbitrary<NoteHit> = fc.record({ found: ranked, label }).map(({ found, label: own }) => {
  const { text, paragraph: from } = found.excerpt;
  return {
    match: found,
    text,
    footnote: { paragraph: from, marker: { label: own, offset: 0 }, id: own, body: from.text },
  };
});

const occurrence: fc.Arbitrary<Occurrence> = fc
  .record({
    found: ranked,
    left: fc.string({ unit: "grapheme", maxLength: 50 }),
    keyword: fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }),
    right: fc.string({ unit: "grapheme", maxLength: 50 }),
    url: fc.constantFrom(
      {},
      { url: `https://example.com/texts/t?p=4&s=0-10#p4` },
      { url: `https://example.com/${"x".repeat(600)}` },
    ),
  })
  .map(({ found: { excerpt }, url, ...around }) => ({ excerpt, ...around, ...url }));

const kinds: readonly ReplyKind[] = ["answer", "not-found", "paragraph", "note", "talk"];

/** An arbitrary reply, often much longer than a message. */
export const reply: fc.Arbitrary<Reply> = fc
  .record({
    kind: fc.constantFrom(...kinds),
    confidence: unit,
    say: fc.oneof(
      fc.constant(""),
      fc.string({ unit: "grapheme", maxLength: 300 }),
      fc.nat({ max: 3000 }).map((n) => "# A* word. ".repeat(n / 2)),
      fc.nat({ max: 3000 }).map((n) => "A*\n".repeat(n)),
    ),
    excerpts: fc.array(ranked, { maxLength: 12 }),
    occurrences: fc.array(occurrence, { maxLength: 10 }),
    noteHits: fc.array(noteHit, { maxLength: 4 }),
    nearest: fc.constant([]),
    layout: fc.constantFrom("lead", "even", "cited"),
    buttons: fc.array(fc.oneof({ weight: 4, arbitrary: button }, link), { maxLength: 14 }),
    aside: fc.oneof(fc.constant(""), fc.string({ unit: "grapheme", maxLength: 300 })),
    files: fc.array(file, { maxLength: 12 }),
  })
  .map((given) => ({ ...given, headings: given.say.split("\n").slice(0, 4) }));
