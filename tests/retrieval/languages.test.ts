import { asTextId } from "../../src/document/text-id.ts";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { remember } from "../../src/dialogue/context/history.ts";
import type { Reply } from "../../src/dialogue/reply/reply.ts";
import { findReply } from "../../src/features/find/find.ts";
import { respond } from "../../src/features/ask/respond.ts";
import { readTextFile } from "../../src/ingest/shelf/text-file.ts";
import { Library } from "../../src/retrieval/library.ts";
import { cite } from "../../src/document/citation.ts";

const names = ["russian", "chinese", "german", "french", "spanish", "japanese", "hebrew"] as const;
type Name = (typeof names)[number];

const readings = await Promise.all(
  names.map((name) =>
    readTextFile(fileURLToPath(new URL(`../support/languages/${name}.txt`, import.meta.url))),
  ),
);
const library = await Library.of(readings.map(({ text }) => text));

async function ask(text: Name, words: string): Promise<Reply> {
  return respond({ words, text: asTextId(text), limit: 3 }, library);
}

function quotes({ excerpts }: Reply): string[] {
  return excerpts.map(({ excerpt }) => cite(excerpt).quote);
}

function emphasised({ excerpts }: Reply): string[] {
  return excerpts
    .slice(0, 1)
    .flatMap(({ excerpt, emphasis }) =>
      emphasis.map(({ start, end }) => excerpt.paragraph.text.slice(start, end)),
    );
}

async function find(text: Name, words: string): Promise<string[]> {
  return quotes(await findReply(await library.index(asTextId(text)).open(), words));
}

describe("a text in another language", () => {
  it.each(readings.map(({ text, warnings }) => [text.id, text, warnings] as const))(
    "is read with its notes at the ends of their sentences: %s",
    (_, text, warnings) => {
      expect(warnings).toEqual([]);
      const markers = text.paragraphs.flatMap((paragraph) =>
        paragraph.markers.map(({ label, offset }) => [
          label,
          paragraph.sentences.some(({ end }) => end === offset),
        ]),
      );
      expect(markers).toEqual(["31", "32", "33", "34", "35"].map((label) => [label, true]));
    },
  );

  it("has its language detected", () => {
    expect(readings.map(({ text }) => text.language)).toEqual(["ru", "zh", "de", "fr", "es", "ja", "he"]);
  });
});

describe("a question with words of the text", () => {
  it.each<[Name, string, string]>([
    ["russian", "Когда зажгли маяк?", "впервые в марте 1871 года"],
    ["russian", "что несла марта на спине", "Бочонок с ворванью"],
    ["russian", "За что судили Громов?", "за контрабанду соли"],
    ["russian", "Кто такой Аксель Громов?", "Брат её"],
    ["russian", "сколько платил совет", "40 крон в год"],
    ["chinese", "灯塔什么时候点亮的？", "一八七一年三月"],
    ["chinese", "谁要求卖掉灯塔？", "议员埃克隆德"],
    ["chinese", "阿克塞尔为什么受审？", "走私食盐"],
    ["german", "Wie viel zahlte der Rat?", "vierzig Kronen"],
    ["german", "Wer wollte das Haus verkaufen?", "Dr. Ekelund"],
    ["french", "Combien payait le conseil ?", "quarante couronnes"],
    ["french", "Pourquoi l'arrestation du frère ?", "L’arrestation"],
    ["spanish", "¿Quién quería vender la torre?", "El señor Ekelund"],
    ["japanese", "兄はなぜ裁かれたのですか？", "塩の密輸"],
    ["hebrew", "\u200Fכמה שילמה המועצה?\u200E", "ארבעים כתרים"],
  ])("is answered: in %s, %s", async (text, question, expected) => {
    const reply = await ask(text, question);
    expect(["answer", "closest"]).toContain(reply.kind);
    expect(quotes(reply)[0]).toContain(expected);
  });

  it("is answered with the covering footnote", async () => {
    expect(
      (await ask("russian", "Когда зажгли маяк?")).excerpts.map(({ excerpt }) => cite(excerpt).notes)[0],
    ).toContain("31");
    expect(
      (await ask("chinese", "谁要求卖掉灯塔？")).excerpts.map(({ excerpt }) => cite(excerpt).notes)[0],
    ).toContain("35");
  });

  it("matches other word forms, words without ё and accents, and words with a typing error", async () => {
    expect(emphasised(await ask("russian", "смотрительницы"))).toEqual(["Смотрительница"]);
    expect(emphasised(await ask("russian", "елку"))).toEqual(["Ёлку"]);
    expect(emphasised(await ask("russian", "смотретельница"))).toEqual(["Смотрительница"]);
    expect(emphasised(await ask("french", "pecheur"))).toEqual(["pêcheur"]);
    expect(emphasised(await ask("german", "Leuchttrum"))).toEqual(["Leuchtturm"]);
  });

  it("is emphasised as one range if its words adjoin", async () => {
    expect(emphasised(await ask("chinese", "谁要求卖掉灯塔？"))).toEqual(["要求卖掉灯塔"]);
  });

  it("may contain English words if the text is in another script", async () => {
    expect(quotes(await ask("russian", "What does the text say about Экелунда?"))[0]).toContain(
      "А. С. Экелунд требовал",
    );
    expect(quotes(await ask("chinese", "who is 埃克隆德?"))[0]).toContain("议员埃克隆德");
  });
});

describe("an unrelated question", () => {
  it.each<[Name, string]>([
    ["russian", "Когда родился Наполеон?"],
    ["russian", "Какая столица Франции?"],
    ["russian", "Сколько стоит билет на метро?"],
    ["chinese", "法国的首都是哪里？"],
    ["chinese", "怎么做红烧肉？"],
    ["german", "Wie kocht man Kartoffelsuppe?"],
    ["french", "Qui a peint la Joconde ?"],
    ["spanish", "¿Cuál es la capital de Francia?"],
    ["japanese", "フランスの首都はどこですか？"],
    ["hebrew", "מהי בירת צרפת?"],
    ["russian", "Who was Napoleon?"],
    ["chinese", "¿"],
  ])("is not in the text: in %s, %s", async (text, question) => {
    expect((await ask(text, question)).kind).not.toBe("answer");
  });
});

describe("a look-up in a text in another language", () => {
  it("finds a paragraph by its number, in English or by a sign", async () => {
    expect(quotes(await ask("russian", "note 33"))[0]).toContain("40 крон в год");
    expect((await ask("chinese", "¶4")).excerpts.map(({ excerpt }) => excerpt.paragraph.number)).toEqual([4]);
    expect(quotes(await ask("chinese", "paragraph 4"))).toEqual(["如今塔里是博物馆。"]);
    expect(quotes(await ask("german", "§ 3"))[0]).toMatch(/^Im Jahr 1890/);
  });

  it("finds quoted words, also inside a run of letters", async () => {
    expect(quotes(await ask("chinese", "“熄灭了灯火”"))).toEqual(["一八九〇年，议会熄灭了灯火。"]);
    expect(quotes(await ask("russian", "«еще она держала козу»"))).toEqual([
      "Ещё она держала козу и берегла каждое письмо.",
    ]);
    expect((await ask("russian", "«она держал»")).kind).not.toBe("answer");
  });
});

describe("a keyword search in another language", () => {
  it("finds all forms of a word, and sentences without a word", async () => {
    expect(await find("russian", "башня")).toHaveLength(2);
    expect(await find("russian", "башня -музей")).toEqual(["Советник А. С. Экелунд требовал продать башню."]);
    expect(await find("chinese", "阿克塞尔")).toHaveLength(2);
    expect(await find("chinese", "灯塔 卖掉")).toEqual(["议员埃克隆德要求卖掉灯塔。"]);
    expect(await find("hebrew", "המועצה note:34")).toHaveLength(1);
  });

  it("finds an exact phrase, and a word despite a typing error", async () => {
    expect(await find("japanese", '"氷の上を"')).toHaveLength(1);
    expect(await find("russian", "контробанда")).toEqual(["Громова судили за контрабанду соли."]);
  });
});

describe("a conversation about a text in another language", () => {
  it.each<[Name, string, string]>([
    ["chinese", "灯塔什么时候点亮的？", "法国的首都是哪里？"],
    ["russian", "Когда зажгли маяк?", "Столица Франции?"],
  ])("treats a short question as independent: in %s", async (text, first, second) => {
    const history = remember([], await ask(text, first));
    const { kind, confidence } = await respond(
      { words: second, text: asTextId(text), limit: 3, history },
      library,
    );
    const alone = await ask(text, second);
    expect({ kind, confidence }).toEqual({ kind: alone.kind, confidence: alone.confidence });
  });

  it("shows more results and the next paragraph", async () => {
    const history = remember([], await ask("russian", "Когда зажгли маяк?"));
    const next = await respond(
      { words: "next paragraph", text: asTextId("russian"), limit: 3, history },
      library,
    );
    expect(next.excerpts.map(({ excerpt }) => excerpt.paragraph.number)).toEqual([2]);
  });

  it("names the text's language in reply to an English question without an answer", async () => {
    expect((await ask("russian", "Who was the keeper of the lighthouse?")).say).toContain(
      "The text is in Russian",
    );
    expect((await ask("german", "What was the name of the keeper?")).say).toContain("The text is in German");
    expect((await ask("russian", "Какая столица Франции?")).say).not.toContain("in Russian");
  });
});
