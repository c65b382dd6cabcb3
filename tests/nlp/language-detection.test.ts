import { describe, expect, it } from "vitest";
import { detectLanguage } from "../../src/nlp/language-detection.ts";

const samples: readonly (readonly [code: string, paragraph: string])[] = [
  [
    "en",
    "On the first evening the keeper walked over the ice and lit the lamp, and nobody was there to see it.",
  ],
  ["ru", "В первый вечер смотрительница прошла по льду и зажгла лампу, и никто этого не видел."],
  [
    "uk",
    "Першого вечора доглядачка пройшла по льоду й запалила лампу, і ніхто цього не бачив, бо було темно.",
  ],
  ["bg", "Първата вечер пазачката мина по леда и запали лампата, а никой не беше там, за да я види."],
  ["zh", "第一天晚上，看守人走过冰面，点亮了灯，没有人看见。"],
  ["ja", "最初の晩、番人は氷の上を歩いて灯をともしたが、誰も見ていなかった。"],
  ["ko", "첫날 저녁 등대지기는 얼음 위를 걸어가 등불을 켰고, 아무도 보지 못했다."],
  [
    "de",
    "Am ersten Abend ging die Wärterin über das Eis und zündete die Lampe an, und niemand hat es gesehen.",
  ],
  [
    "nl",
    "Op de eerste avond liep de wachter over het ijs en stak de lamp aan, en er was niemand die het zag.",
  ],
  ["fr", "Le premier soir, la gardienne traversa la glace et alluma la lampe, et personne ne la vit."],
  ["es", "La primera noche la guardiana cruzó el hielo y encendió la lámpara, y nadie la vio."],
  ["pt", "Na primeira noite a guardiã atravessou o gelo e acendeu a lâmpada, e ninguém a viu."],
  ["it", "La prima sera la guardiana attraversò il ghiaccio e accese la lampada, e nessuno la vide."],
  ["sv", "Den första kvällen gick vakten över isen och tände lampan, och det var ingen som såg henne."],
  [
    "da",
    "Den første aften gik vogteren over isen og tændte lampen, og der var ingen, som så hende efter det.",
  ],
  ["pl", "Pierwszego wieczoru latarniczka przeszła po lodzie i zapaliła lampę, ale nikt jej nie widział."],
  [
    "cs",
    "Prvního večera strážkyně přešla po ledu a rozsvítila lampu, ale nikdo ji neviděl, protože byla tma.",
  ],
  ["el", "Το πρώτο βράδυ η φύλακας περπάτησε πάνω στον πάγο και άναψε τη λάμπα."],
  ["he", "בערב הראשון הלכה השומרת על הקרח והדליקה את המנורה."],
  ["ar", "في المساء الأول مشت الحارسة على الجليد وأشعلت المصباح ولم يرها أحد من الناس."],
  ["th", "ในเย็นวันแรก ผู้เฝ้าประภาคารเดินข้ามน้ำแข็งไปจุดตะเกียง"],
];

describe("detectLanguage", () => {
  it.each(samples)("recognises a language by one paragraph: %s", (code, paragraph) => {
    expect(detectLanguage([paragraph])).toBe(code);
  });

  it("returns the language of most words, regardless of quotations", () => {
    const quoting = ["«To be or not to be, that is the question», — сказал он.", samples[1]?.[1] ?? ""];
    expect(detectLanguage([...quoting, "Но никто из нас не понял, что он имел в виду и кого."])).toBe("ru");
  });

  it("returns 'und' for numbers, a formula and an empty text", () => {
    expect(detectLanguage(["1871 1890"])).toBe("und");
    expect(detectLanguage(["E = mc²"])).toBe("und");
    expect(detectLanguage([])).toBe("und");
  });

  it("returns the declared language if the words don't tell", () => {
    expect(detectLanguage(["Gallia est omnis divisa in partes tres."], "la")).toBe("la");
    expect(detectLanguage(["1871"], "fr-CA")).toBe("fr");
    expect(detectLanguage(["1871"], "nb-NO")).toBe("no");
    expect(detectLanguage(["1871"], "mul")).toBe("und");
    expect(detectLanguage(["1871"], "<script>")).toBe("und");
  });

  it("recognises the language of the words if it is declared as unknown", () => {
    expect(detectLanguage([samples[0]?.[1] ?? ""], "und")).toBe("en");
    expect(detectLanguage(["Gallia est omnis divisa in partes tres."], "und")).toBe("und");
  });

  it("prefers the language of the words to the declared one", () => {
    expect(detectLanguage(["В первый вечер смотрительница прошла по льду и зажгла лампу."], "en")).toBe("ru");
    expect(detectLanguage(["第一天晚上，看守人走过冰面。"], "en-US")).toBe("zh");
  });
});
