import { describe, expect, it } from "vitest";
import { languageOf } from "../../../src/nlp/language.ts";

function tokens(code: string, text: string): string[] {
  return languageOf(code)
    .tokensOf(text)
    .map(({ value }) => value);
}

function searched(code: string, question: string): string[] {
  const { queryTokens, isStopWord } = languageOf(code);
  return queryTokens(question)
    .filter((token) => !isStopWord(token))
    .map(({ value }) => value);
}

function stem(code: string, word: string): string | undefined {
  return languageOf(code).tokensOf(word)[0]?.stem;
}

function lemma(code: string, word: string): string | undefined {
  return languageOf(code).tokensOf(word)[0]?.lemma;
}

function sentences(code: string, text: string): string[] {
  return languageOf(code)
    .sentencesOf(text)
    .map(({ start, end }) => text.slice(start, end));
}

describe("the tokens of another language", () => {
  it("have their ranges in the text", () => {
    const text = "Ёлку — «на маяке» — не ставили; 第一次点亮, המגדלור!";
    for (const code of ["ru", "zh", "he", "und"]) {
      const found = languageOf(code).tokensOf(text);
      expect(found.length).toBeGreaterThan(5);
      for (const { start, end, value } of found) expect(text.slice(start, end)).toBe(value);
    }
  });

  it.each([
    ["ru", ["Киров", "Кирова", "Кирову", "Кировым", "КИРОВЕ"]],
    ["ru", ["Николаев", "Николаева", "Николаеву"]],
    ["ru", ["башня", "башню", "башни", "башней"]],
    ["ru", ["ёлка", "елку", "Ёлку"]],
    ["uk", ["Кіров", "Кірова", "Кірову"]],
    ["de", ["Häuser", "Haus", "hauses"]],
    ["fr", ["général", "généraux", "GÉNÉRAL"]],
    ["es", ["carta", "cartas"]],
    ["tr", ["evler", "ev"]],
    ["el", ["άνθρωπος", "ανθρώπων", "ΑΝΘΡΩΠΟΣ"]],
    ["ar", ["الكتاب", "كِتَاب"]],
    ["he", ["שָׁלוֹם", "שלום"]],
  ])("have the same stem in all forms of a word: %s %j", (code, forms) => {
    expect(new Set(forms.map((form) => stem(code, form)))).toHaveLength(1);
  });

  it("differ in letters with marks that are letters of their own", () => {
    expect(lemma("ru", "мой")).not.toBe(lemma("ru", "мои"));
    expect(lemma("hi", "कि")).not.toBe(lemma("hi", "का"));
    expect(lemma("ja", "が")).not.toBe(lemma("ja", "か"));
  });

  it("ignore direction marks and soft hyphens", () => {
    expect(stem("he", "\u200Fשלום\u200E")).toBe(stem("he", "שלום"));
    expect(stem("ru", "ма\u00ADяк")).toBe(stem("ru", "маяк"));
  });

  it("exclude elided articles in French and Italian", () => {
    expect(tokens("fr", "l’arrestation d'un roi, aujourd’hui qu’il")).toEqual([
      "arrestation",
      "un",
      "roi",
      "aujourd’hui",
      "il",
    ]);
    expect(tokens("it", "dell’anno")).toEqual(["anno"]);
  });

  it("are all letters and pairs of letters in scripts without spaces", () => {
    expect(tokens("zh", "点亮灯塔。")).toEqual(["点", "点亮", "亮", "亮灯", "灯", "灯塔", "塔"]);
  });

  it("are the pairs within words in a question", () => {
    expect(searched("zh", "灯塔什么时候点亮的？")).toEqual(["灯塔", "点亮"]);
    expect(searched("zh", "谁在走廊？")).toEqual(["走廊"]);
    expect(searched("ko", "레닌은 언제 도착하나?")).toEqual(["레닌", "닌은", "도착", "착하", "하나"]);
  });

  it("match a name that the dictionary divides differently in a question", () => {
    const text = new Set(tokens("zh", "凶手尼古拉耶夫早已等候"));
    expect(searched("zh", "尼古拉耶夫是谁").every((pair) => text.has(pair))).toBe(true);
  });

  it("of an English question about a text in another script contain query stop words", () => {
    const { queryTokens, isQueryStopWord } = languageOf("ru");
    const found = queryTokens("What does the text say about Кирова?").filter(
      (token) => !isQueryStopWord(token),
    );
    expect(found.map(({ value }) => value)).toEqual(["Кирова"]);
  });

  it("are found in empty and very long texts, and in unlisted languages", () => {
    expect(tokens("ru", "")).toEqual([]);
    expect(tokens("ru", "ы".repeat(100_000)).join("")).toHaveLength(100_000);
    expect(tokens("zh", "灯".repeat(10_000))).toHaveLength(19_999);
    expect(tokens("qqq", "Ruhi mala sono")).toEqual(["Ruhi", "mala", "sono"]);
  });
});

describe("the sentences of another language", () => {
  it.each([
    ["ru", ["В 1935 г. Николаева расстреляли.", "А. С. Енукидзе, т. е. секретарь, ушёл.", "Все молчали."]],
    ["ru", ["Никто не знал…", "«Стой!» — крикнул он.", "Это был СССР.", "Тов. Киров молчал."]],
    [
      "de",
      ["Am 5. Dezember kam Dr. Müller z. B. mit dem Zug.", "Im 19. Jahrhundert ging man zu Fuß.", "„Halt!“"],
    ],
    ["fr", ["« Aucun navire ne sombrera », dit-elle.", "M. Ekelund partit.", "Qui resta ?"]],
    ["es", ["¿Quién llegó?", "¡Nadie!", "El Sr. Ekelund se fue."]],
    ["hi", ["वह आया।", "वह गया।"]],
  ])("don't end at abbreviations: %s %j", (code, expected) => {
    expect(sentences(code, expected.join(" "))).toEqual(expected);
  });

  it.each([
    ["zh", ["凶手当场被捕。", "“是谁派你来的？”", "他没有回答！", "（完）"]],
    ["ja", ["彼女は黙っていた。", "「誰だ？」", "兄は去った。"]],
  ])("need no space between them: %s %j", (code, expected) => {
    expect(sentences(code, expected.join(""))).toEqual(expected);
  });

  it("are found in very long paragraphs in linear time", () => {
    const paragraph = "Она несла бочонок, т. е. ворвань, на спине. ".repeat(5000);
    expect(languageOf("ru").sentencesOf(paragraph)).toHaveLength(5000);
    expect(languageOf("ru").sentencesOf("(".repeat(300_000))).toHaveLength(1);
    expect(languageOf("ru").sentencesOf(".”".repeat(150_000))).toHaveLength(1);
  });

  it("omit only white space, and contain letters or numbers", () => {
    const text = "  “Раз…” Два. — Три!  ???  四。五。”\u200F ";
    const found = languageOf("ru").sentencesOf(text);
    let from = 0;
    for (const { start, end } of found) {
      expect(text.slice(from, start).trim()).toBe("");
      expect(text.slice(start, end)).toMatch(/[\p{L}\p{N}]/u);
      from = end;
    }
    expect(text.slice(from).trim()).toBe("");
    expect(languageOf("ru").sentencesOf("")).toEqual([]);
    expect(sentences("ru", "…")).toEqual(["…"]);
  });
});
