import { describe, expect, it } from "vitest";
import { readPlainText } from "../../src/ingest/plain-text/plain-text.ts";
import { labelled } from "./documents.ts";

/** The paragraphs with footnote labels in braces at their offsets. */
function read(content: string): string[] {
  return readPlainText(content).paragraphs.map(labelled);
}

describe("footnote numbers in Chinese and Japanese", () => {
  it.each([
    ["directly between two sentences", "灯塔点亮了。12她走到岛上。13", "灯塔点亮了。{12}她走到岛上。{13}"],
    [
      "before the full stop",
      "灯塔点亮了1。她走到岛上2，背着油3。",
      "灯塔点亮了{1}。她走到岛上{2}，背着油{3}。",
    ],
    [
      "behind a comma and quotation marks",
      "她来了，1也走了。“谁？”2他问。「誰？」3彼は",
      "她来了，{1}也走了。“谁？”{2}他问。「誰？」{3}彼は",
    ],
    ["as superscripts", "灯塔点亮了。¹她走到岛上，²背着油。³", "灯塔点亮了。{1}她走到岛上，{2}背着油。{3}"],
    ["in brackets", "灯塔点亮了。[1]她走到岛上[2]，背着油。[3]", "灯塔点亮了。{1}她走到岛上{2}，背着油。{3}"],
    ["in brackets of full width", "灯塔点亮了。〔1〕她走到岛上［2］。", "灯塔点亮了。{1}她走到岛上{2}。"],
    ["before a word for people that isn't counted", "火车到了。1人们在等。2", "火车到了。{1}人们在等。{2}"],
  ])("are found %s", (_, printed, marked) => {
    expect(read(printed)).toEqual([marked]);
  });

  it("aren't found in dates, amounts and ordinals", () => {
    const printed =
      "火车到了。1她等了40天。2月3日，3名士兵来了，4点离开。“1935年，17人死去。400克面包。第5次，见第6页（7楼）。2";
    expect(read(printed)).toEqual([printed.replace("到了。1她", "到了。{1}她").replace(/2$/, "{2}")]);
  });
});

describe("footnote numbers in Russian", () => {
  it.each([
    [
      "at the ends of sentences, clauses and quotations",
      "Он ушёл.1 «Кто здесь?»2 — спросил он,3 но «никого»4. Нет…5",
      "Он ушёл.{1} «Кто здесь?»{2} — спросил он,{3} но «никого»{4}. Нет…{5}",
    ],
    [
      "behind a word and an abbreviated year",
      "Жил там с 1926 г.1 и молчал2 всегда. Партия3 тоже.",
      "Жил там с 1926 г.{1} и молчал{2} всегда. Партия{3} тоже.",
    ],
    ["in brackets", "Он ушёл [1] и вернулся.[2]", "Он ушёл{1} и вернулся.{2}"],
  ])("are found %s", (_, printed, marked) => {
    expect(read(printed)).toEqual([marked]);
  });

  it("aren't found in pages, volumes, articles, models and measures", () => {
    const printed =
      "Он ушёл.1 См. т.2, стр.3 и гл.4; по ст.58 — № 5 и № 6. Танк Т-34, 1,5 т, 20-х годов, в 16.30, 5 м².";
    expect(read(`${printed}2`)).toEqual([`${printed.replace("ушёл.1", "ушёл.{1}")}{2}`]);
  });
});

describe("endnotes", () => {
  it.each([
    [
      "Chinese",
      "灯塔点亮了。[1]她走到岛上。[2]\n\n注释\n\n[1] 档案，1871年12月2日。\n[2] 同上。",
      "档案，1871年12月2日。",
      "同上。",
    ],
    [
      "Russian",
      "Маяк горит.1 Она ушла.2\n\nПримечания\n\n1. Архив, т. 2.\n2. Там же.",
      "Архив, т. 2.",
      "Там же.",
    ],
    ["German", "Das Feuer brannte.1 Sie ging.2\n\nAnmerkungen:\n\n1. Archiv.\n2. Ebd.", "Archiv.", "Ebd."],
  ])("are recognised by their heading in %s", (_, content, first, second) => {
    const { paragraphs, footnoteBodies } = readPlainText(content);
    expect(paragraphs).toHaveLength(1);
    expect(Object.fromEntries(footnoteBodies)).toEqual({ 1: first, 2: second });
  });
});

describe("the lines of a Chinese text", () => {
  it("are paragraphs if each ends with a sentence", () => {
    const lines = Array.from(
      { length: 6 },
      (_, line) => `${"灯塔照亮了整个海岸，".repeat(4 + (line % 2))}船只平安。`,
    );
    expect(read(lines.join("\n"))).toEqual(lines);
  });

  it("are joined without a space if they were broken to fit a page", () => {
    const paragraph = "灯塔照亮了整个海岸船只平安归来".repeat(12);
    const broken = paragraph.match(/.{1,50}/gu) ?? [];
    expect(read(`${broken.join("\n")}\n\n${broken.join("\n")}`)).toEqual([paragraph, paragraph]);
  });
});
