import { describe, expect, it } from "vitest";
import { languageOf } from "../../../src/nlp/language.ts";

function words(code: string, text: string): string[] {
  return languageOf(code)
    .tokensOf(text)
    .map(({ value }) => value);
}

function sought(code: string, question: string): string[] {
  const { queryTokens: soughtIn, isStopWord: isFunctionWord } = languageOf(code);
  return soughtIn(question)
    .filter((word) => !isFunctionWord(word))
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

describe("the words of another language", () => {
  it("stand where they say", () => {
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
  ])("are the same in all forms: %s %j", (code, forms) => {
    expect(new Set(forms.map((form) => stem(code, form)))).toHaveLength(1);
  });

  it("keep letters apart that only look marked", () => {
    expect(lemma("ru", "мой")).not.toBe(lemma("ru", "мои"));
    expect(lemma("hi", "कि")).not.toBe(lemma("hi", "का"));
    expect(lemma("ja", "が")).not.toBe(lemma("ja", "か"));
  });

  it("are the same with signs of direction and soft hyphens in them", () => {
    expect(stem("he", "\u200Fשלום\u200E")).toBe(stem("he", "שלום"));
    expect(stem("ru", "ма\u00ADяк")).toBe(stem("ru", "маяк"));
  });

  it("lose their elided articles in French and Italian", () => {
    expect(words("fr", "l’arrestation d'un roi, aujourd’hui qu’il")).toEqual([
      "arrestation",
      "un",
      "roi",
      "aujourd’hui",
      "il",
    ]);
    expect(words("it", "dell’anno")).toEqual(["anno"]);
  });

  it("are all letters and pairs of letters where no spaces stand between", () => {
    expect(words("zh", "点亮灯塔。")).toEqual(["点", "点亮", "亮", "亮灯", "灯", "灯塔", "塔"]);
  });

  it("are looked for as the pairs within the words of a question", () => {
    expect(sought("zh", "灯塔什么时候点亮的？")).toEqual(["灯塔", "点亮"]);
    expect(sought("zh", "谁在走廊？")).toEqual(["走廊"]);
    expect(sought("ko", "레닌은 언제 도착하나?")).toEqual(["레닌", "닌은", "도착", "착하", "하나"]);
  });

  it("are found in a name that a dictionary divides otherwise", () => {
    const text = new Set(words("zh", "凶手尼古拉耶夫早已等候"));
    expect(sought("zh", "尼古拉耶夫是谁").every((pair) => text.has(pair))).toBe(true);
  });

  it("of a question in English about a text in another script are the subject alone", () => {
    const { queryTokens: soughtIn, isQueryStopWord: isAskingWord } = languageOf("ru");
    const asked = soughtIn("What does the text say about Кирова?").filter((word) => !isAskingWord(word));
    expect(asked.map(({ value }) => value)).toEqual(["Кирова"]);
  });

  it("may be of no length, of any length, and of a language never heard of", () => {
    expect(words("ru", "")).toEqual([]);
    expect(words("ru", "ы".repeat(100_000)).join("")).toHaveLength(100_000);
    expect(words("zh", "灯".repeat(10_000))).toHaveLength(19_999);
    expect(words("qqq", "Ruhi mala sono")).toEqual(["Ruhi", "mala", "sono"]);
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
  ])("end where they end, not at what is cut short: %s %j", (code, expected) => {
    expect(sentences(code, expected.join(" "))).toEqual(expected);
  });

  it.each([
    ["zh", ["凶手当场被捕。", "“是谁派你来的？”", "他没有回答！", "（完）"]],
    ["ja", ["彼女は黙っていた。", "「誰だ？」", "兄は去った。"]],
  ])("need no space between them: %s %j", (code, expected) => {
    expect(sentences(code, expected.join(""))).toEqual(expected);
  });

  it("of a very long paragraph take no longer than they are long", () => {
    const paragraph = "Она несла бочонок, т. е. ворвань, на спине. ".repeat(5000);
    expect(languageOf("ru").sentencesOf(paragraph)).toHaveLength(5000);
    expect(languageOf("ru").sentencesOf("(".repeat(300_000))).toHaveLength(1);
    expect(languageOf("ru").sentencesOf(".”".repeat(150_000))).toHaveLength(1);
  });

  it("leave nothing out but white space, and never a mark alone", () => {
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
