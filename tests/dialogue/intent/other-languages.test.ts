import { describe, expect, it } from "vitest";
import { inEnglish } from "../../../src/dialogue/intent/other-languages.ts";

describe("a look-up in another language", () => {
  it.each([
    ["Fußnote 57", "note 57"],
    ["Zeig mir bitte Anmerkung 12!", "note 12"],
    ["Absatz 4", "paragraph 4"],
    ["Kapitel XI, Absatz 3", "chapter xi paragraph 3"],
    ["das erste Kapitel", "first chapter"],
    ["Absätze 2 bis 4", "paragraph 2 to 4"],
    ["Seite 112", "page 112"],
    ["Vers 14", "verse 14"],
    ["nota 57", "note 57"],
    ["¿Qué dice la nota al pie 57?", "note 57"],
    ["muéstrame el párrafo 4, por favor", "paragraph 4"],
    ["el último párrafo", "last paragraph"],
    ["página 12", "page 12"],
    ["versículo 3", "verse 3"],
    ["note de bas de page 5", "note 5"],
    ["le paragraphe 4, s’il te plaît", "paragraph 4"],
    ["chapitre 2", "chapter 2"],
    ["verset 7", "verse 7"],
    ["nota de rodapé 5", "note 5"],
    ["parágrafo 4", "paragraph 4"],
    ["o primeiro capítulo", "first chapter"],
    ["сноска 57", "note 57"],
    ["покажи абзац 4, пожалуйста", "paragraph 4"],
    ["первая глава", "first chapter"],
    ["страница 12", "page 12"],
    ["стих 14", "verse 14"],
  ])("is understood: %s", (message, english) => {
    expect(inEnglish(message)).toBe(english);
  });
});

describe("a move in another language", () => {
  it.each([
    ["weiter", "next"],
    ["nächster Absatz", "next"],
    ["Mehr!", "more"],
    ["vorheriger Absatz", "previous"],
    ["zurück", "go back"],
    ["vielen Dank", "thanks"],
    ["Hilfe", "help"],
    ["más", "more"],
    ["siguiente", "next"],
    ["anterior", "previous"],
    ["¡Muchas gracias!", "thanks"],
    ["ayuda", "help"],
    ["encore", "more"],
    ["suivant", "next"],
    ["précédent", "previous"],
    ["merci beaucoup", "thanks"],
    ["mais", "more"],
    ["próximo", "next"],
    ["voltar", "go back"],
    ["obrigada", "thanks"],
    ["ещё", "more"],
    ["дальше", "next"],
    ["назад", "go back"],
    ["спасибо", "thanks"],
    ["помощь", "help"],
  ])("is understood: %s", (message, english) => {
    expect(inEnglish(message)).toBe(english);
  });
});

describe("other messages", () => {
  it.each([
    "note 57",
    "who was he?",
    "more",
    "what does chapter 3 say?",
    "Was sagt Kapitel 3 über den Hafen?",
    "wer schrieb Fußnote 5?",
    "57",
    "Absatz",
    "die Seiten",
    "mehr über den Krieg",
    "¶4",
    "",
    "🙂",
  ])("are left alone: %s", (message) => {
    expect(inEnglish(message)).toBeUndefined();
  });
});
