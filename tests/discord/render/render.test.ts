import { asTextId } from "../../../src/document/text-id.ts";
import { asFingerprint } from "../../../src/document/fingerprint.ts";
import { describe, expect, test } from "vitest";
import { textReply, type Reply } from "../../../src/dialogue/reply/reply.ts";
import { render, type RenderedMessage } from "../../../src/discord/render/render.ts";
import type { RankedExcerpt } from "../../../src/retrieval/search-result.ts";
import type { Paragraph, Text } from "../../../src/document/model.ts";
import { componentsV2, messageProblems } from "../stand-in/check-message.ts";
import { list, object, text as textIn, type Json } from "../stand-in/json.ts";
import { unescaped } from "./markup.ts";
import { answerButtons } from "../../../src/dialogue/reply/buttons.ts";

const long = "A sentence of some length, to have one. ".repeat(40).trim();

function shelf(...paragraphs: string[]): Text {
  const all = paragraphs.map((text, index): Paragraph => {
    const ends = [...text.matchAll(/\.(?= |$)/g)].map((match) => match.index + 1);
    const sentences = ends.map((end, at) => ({ start: at === 0 ? 0 : (ends[at - 1] ?? 0) + 1, end }));
    return {
      ordinal: index + 1,
      number: index + 1,
      text,
      sentences,
      markers: [{ label: "56", offset: text.length }],
    };
  });
  return {
    id: asTextId("t"),
    title: "T_1",
    language: "en",
    chapters: [],
    fingerprint: asFingerprint("12345678"),
    paragraphs: all,
    footnoteBodies: new Map(),
    pages: [],
    glossary: [],
  };
}

function quote(text: Text, index: number): RankedExcerpt {
  const paragraph = text.paragraphs[index];
  if (!paragraph) throw new Error(`No paragraph ${index}.`);
  const last = paragraph.sentences.length - 1;
  return { excerpt: { text, paragraph, first: 0, last }, emphasis: [], score: 1 };
}

function answer(layout: Reply["layout"], ...excerpts: RankedExcerpt[]): Reply {
  const [lead] = excerpts;
  const actions = lead ? answerButtons(lead.excerpt, []) : [];
  return { kind: "answer", confidence: 1, say: "", excerpts, nearest: [], layout, buttons: actions };
}

function parts({ components }: RenderedMessage): Json[] {
  return list(components[0].components).map(object);
}

/** Problems for which Discord would reject the message. */
function problemsOf({ files = [], ...body }: RenderedMessage) {
  const sent = files.map(({ name, attachment }) => ({ name, content: attachment }));
  const attachments = files.map((_file, index) => ({ id: `${index}` }));
  return messageProblems({ ...body, attachments }, componentsV2, { files: sent });
}

function texts(message: RenderedMessage): string[] {
  return parts(message)
    .filter(({ type }) => type === 10)
    .map(({ content }) => textIn(content));
}

describe("render", () => {
  test("shows the first excerpt in full with its citation, the others in one line each, and buttons", () => {
    const text = shelf("One is here. Two.", long, "Three. Four.", "Five.");
    const message = render(answer("lead", quote(text, 0), quote(text, 1), quote(text, 2), quote(text, 3)));
    const [lead, others, ...rest] = texts(message);
    expect(lead).toBe("> One is here. Two.⁵⁶\n-# ¶1 · note 56 · T\\_1");
    expect(others).toMatch(
      /^-# ¶2: A sentence of some length, to have one\..* \[…\]\n-# ¶3: Three\. Four\.\n-# ¶4: Five\.$/,
    );
    expect(others?.length).toBeLessThan(180);
    expect(rest).toEqual([]);
    const row = parts(message).at(-1);
    expect(list(row?.["components"]).map((each) => object(each)["label"])).toEqual(["Paragraph 2 ▸", "Cite"]);
  });

  test("names the title once, and not where the shelf has no other text", () => {
    const text = shelf("One.", "Two.");
    const both = answer("even", quote(text, 0), quote(text, 1));
    expect(texts(render(both))).toEqual(["> One.⁵⁶\n-# ¶1 · note 56 · T\\_1", "> Two.⁵⁶\n-# ¶2 · note 56"]);
    expect(texts(render({ ...both, fromOnlyText: true }))[0]).toBe("> One.⁵⁶\n-# ¶1 · note 56");
  });

  test("shows occurrences of a word in bold, in lines that link to their pages if there is room", () => {
    const text = shelf("The old_ship sank.");
    const { excerpt } = quote(text, 0);
    const occurrence = { excerpt, left: "The old_", keyword: "ship", right: "\nsank." };
    const url = "https://ibid.example.org/texts/t?p=1&s=0-18#p1";
    const found = { ...textReply("“ship”: 2 places:"), occurrences: [occurrence, { ...occurrence, url }] };
    expect(texts(render(found))[1]).toBe(
      `¶1: The old\\_**ship** sank.\n[¶1](<${url}>): The old\\_**ship** sank.`,
    );
    const far = { ...occurrence, url: url.padEnd(500, "x") };
    const many = { ...found, occurrences: Array.from({ length: 10 }, () => far) };
    expect(texts(render(many))[1]?.split("\n")).toEqual(
      Array.from({ length: 10 }, () => "¶1: The old\\_**ship** sank."),
    );
  });

  test("shows the excerpts of an even layout alike", () => {
    const text = shelf("One.", "Two.", "Three.", "Four.", "Five.");
    const all = [0, 1, 2, 3, 4].map((index) => quote(text, index));
    expect(texts(render(answer("even", ...all)))).toHaveLength(5);
  });

  test("shows excerpts of different lengths in full if they fit together", () => {
    const text = shelf(long, "Short.", long, "Shorter.");
    const shown = texts(render(answer("even", ...text.paragraphs.map((_, index) => quote(text, index)))));
    expect(shown).toHaveLength(4);
    expect(shown.join("\n")).not.toContain("[…]");
  });

  test("repeats the question on one line", () => {
    const [asked] = texts(render(textReply("Hello."), "who\nwas\u202E @here?"));
    expect(asked).toBe("-# “who was \\@here?”");
  });

  test("doesn't repeat a question that the reply contains", () => {
    const words = "Forty crowns!";
    for (const say of [`Kept.\n\n¶2 · Marta\n${words}`, `“${words}” doesn't stand in this text.`]) {
      expect(JSON.stringify(render(textReply(say), words)).split(words)).toHaveLength(2);
    }
    expect(JSON.stringify(render(textReply("Hello! Ask me anything."), "Hello"))).toContain("-# “Hello”");
  });

  test("cuts a long text after a sentence, and marks the cut", () => {
    const [words] = texts(render(textReply("A full sentence stands here. ".repeat(300))));
    expect(words?.length).toBeGreaterThan(1900);
    expect(words).toMatch(/stands here\. \[…\]$/);
  });

  test("gives a long footnote most of the room, and marks the cut", () => {
    const say = "A full sentence stands here. ".repeat(300);
    const shown = { ...answer("even", quote(shelf("One is here."), 0)), kind: "note", say } as const;
    const message = render(shown);
    expect(messageProblems({ ...message }, componentsV2)).toEqual([]);
    const [words, stands] = texts(message);
    expect(words?.length).toBeGreaterThan(1500);
    expect(words).toMatch(/stands here\. \[…\]$/);
    expect(stands).toBe("> One is here.⁵⁶\n-# ¶1 · note 56 · T\\_1");
  });

  test("escapes the reply's text", () => {
    const [words = ""] = texts(render(textReply("# Hi <@1> [a](http://b) **x**\n- y")));
    expect(unescaped(words)).not.toMatch(/[*<@#[]|^-|:\//m);
  });

  test("shows headings in bold, where they stand first", () => {
    const said = { ...textReply("Look_up\n• a\nLook_up\n• b"), headings: ["Look_up"] };
    expect(texts(render(said))).toEqual(["**Look\\_up**\n• a\nLook\\_up\n• b"]);
  });

  test("limits the number of excerpts in a very long list", () => {
    const text = shelf(long, long);
    const message = render(
      answer("even", ...Array.from({ length: 60 }, (_, index) => quote(text, index % 2))),
    );
    expect(messageProblems({ ...message }, componentsV2)).toEqual([]);
    for (const shown of texts(message)) expect(shown).toMatch(/^> A sentence of some length, to have one\./);
  });

  test("leaves room for long button labels below a long text", () => {
    const actions = Array.from({ length: 14 }, (_, number) => ({
      label: `${number} ${"x".repeat(200)}`,
      action: { kind: "paragraph", fingerprint: asFingerprint("12345678"), ordinal: number } as const,
    }));
    const text = shelf(`${long} `.repeat(5).trim());
    const message = render({ ...answer("lead", quote(text, 0)), buttons: actions });
    expect(texts(message)[0]?.length).toBeGreaterThan(3000);
    expect(messageProblems({ ...message }, componentsV2)).toEqual([]);
  });

  test("keeps a link to the page where there are more buttons than room", () => {
    const actions = Array.from({ length: 5 }, (_, number) => ({
      label: `¶${number}`,
      action: { kind: "paragraph", fingerprint: asFingerprint("12345678"), ordinal: number } as const,
    }));
    const link = { label: "Read on", url: "https://ibid.example.org/texts/ferry" };
    const message = render({ ...answer("lead", quote(shelf(long), 0)), buttons: [...actions, link] });
    const shown = JSON.stringify(message.components);
    expect([...shown.matchAll(/"label":"([^"]*)"/g)].map(([, label]) => label)).toEqual([
      "¶0",
      "¶1",
      "¶2",
      "¶3",
      "Read on",
    ]);
  });

  test("gives files unique names that Discord leaves unchanged", () => {
    const names = ["Räume & Träume.md", "../../.env", "Räume & Träume.md", "本.html", ""];
    const message = render({ ...textReply("Here."), files: names.map((name) => ({ name, content: "x" })) });
    expect(message.files?.map(({ name }) => name)).toEqual([
      "Raume-Traume.md",
      "2-env",
      "3-Raume-Traume.md",
      "4-html",
      "5-",
    ]);
    expect(problemsOf(message)).toEqual([]);
  });

  test("refuses files that are too large", () => {
    const files = [{ name: "large.md", content: "x".repeat(11_000_000) }];
    expect(() => render({ ...textReply("Here."), files })).toThrow(/more than 10 MB/);
  });
});
