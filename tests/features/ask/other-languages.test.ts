import { describe, expect, it } from "vitest";
import { remember } from "../../../src/dialogue/context/history.ts";
import { respond } from "../../../src/features/ask/respond.ts";
import { withLocale } from "../../../src/shared/locale/current.ts";
import { library } from "../../support/skarholm.ts";

async function shown(words: string, after?: string) {
  const before = after === undefined ? undefined : await respond({ words: after, limit: 3 }, library);
  const history = before ? remember([], before) : [];
  return respond({ words, limit: 3, history }, library);
}

describe("a message in one of the bot's languages", () => {
  it.each([
    "Absatz 2",
    "2. Absatz",
    "zweiter Absatz, bitte",
    "Kannst du mir Absatz zwei zeigen?",
    "el párrafo 2",
    "segundo párrafo",
    "¿puedes mostrarme el párrafo 2?",
    "paragraphe 2",
    "le 2e paragraphe",
    "peux-tu me montrer le paragraphe deux ?",
    "parágrafo 2",
    "2º parágrafo",
    "абзац 2",
    "второй абзац",
    "можешь показать 2-й абзац?",
  ])("looks up: %s", async (words) => {
    const reply = await shown(words);
    expect(reply.kind).toBe("paragraph");
    expect(reply.excerpts[0]?.excerpt.paragraph.number).toBe(2);
  });

  it.each(["erster Satz von Absatz 2", "la primera frase del párrafo 2", "первое предложение абзаца 2"])(
    "looks up a sentence: %s",
    async (words) => {
      const [first] = (await shown(words)).excerpts;
      expect(first?.excerpt).toMatchObject({ paragraph: { number: 2 }, first: 0, last: 0 });
    },
  );

  it.each([
    "weiter",
    "und weiter?",
    "siguiente",
    "sigue",
    "suivant",
    "suivant svp",
    "suite",
    "próximo",
    "дальше",
  ])("goes on: %s", async (words) => {
    const reply = await shown(words, "paragraph 2");
    expect(reply.excerpts[0]?.excerpt.paragraph.number).toBe(3);
  });

  it.each(["vorheriger Absatz", "anterior", "précédent", "parágrafo anterior", "предыдущий"])(
    "goes back: %s",
    async (words) => {
      const reply = await shown(words, "paragraph 3");
      expect(reply.excerpts[0]?.excerpt.paragraph.number).toBe(2);
    },
  );

  it.each(["zurück", "atrás", "retour", "voltar", "назад"])("undoes: %s", async (words) => {
    expect((await shown(words, "paragraph 3")).forgets).toBe("all");
  });

  it.each(["danke", "gracias", "merci", "obrigado", "спасибо"])("thanks: %s", async (words) => {
    expect((await shown(words)).say).toBe("You're welcome!");
  });

  it.each(["Hilfe", "ayuda", "aide", "ajuda", "помощь"])("asks for help: %s", async (words) => {
    expect((await shown(words)).say).toContain("Ask me about the text in your own words");
  });

  it("is answered in the language of the request, and quotes the text as it is", async () => {
    const reply = await withLocale("de", () => shown("Absatz 99"));
    expect(reply.say).toBe("Absatz 99 gibt es hier nicht: Die Absätze reichen von 1 bis 5.");
    const note = await withLocale("fr", () => shown("note 33"));
    expect(note.say).toMatch(/^(?:La note|Note) 33/);
    expect(note.excerpts).toEqual((await shown("note 33")).excerpts);
  });
});
