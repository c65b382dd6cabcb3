import { describe, expect, it } from "vitest";
import { Library } from "../../src/retrieval/library.ts";
import { locales } from "../../src/shared/locale/locales.ts";
import { memoryStore } from "../support/memory-store.ts";
import { library, skarholm, textFrom } from "../support/skarholm.ts";
import { webAppOver } from "./web-app.ts";

/** Texts whose language is unknown. */
const unknown = [
  textFrom("hebrew", ["החתול ישב על הגג כל הלילה."]),
  textFrom("arabic", ["جلس القط على السطح طوال الليل."]),
  textFrom("grammar", ["The word for a cat is חתול, and its plural is חתולים."]),
].map((text) => ({ ...text, language: "und" }));

const app = webAppOver(library, await memoryStore());

async function request(path: string, language: string, init: RequestInit = {}) {
  const response = await app.request(path, { ...init, headers: { "Accept-Language": language } });
  return { response, body: await response.text() };
}

function question(fields: Record<string, string>): RequestInit {
  return { method: "POST", body: new URLSearchParams({ text: skarholm.id, ...fields }) };
}

describe("the pages", () => {
  it.each(locales)("speak %s where the browser asks for it, also from the cache", async (locale) => {
    for (const path of ["/", "/texts/skarholm", "/texts/skarholm", "/texts/skarholm/find?q=council"]) {
      // oxlint-disable-next-line no-await-in-loop -- the second is from the cache
      const { response, body } = await request(path, `ja, ${locale};q=0.9, en;q=0.1`);
      expect(body).toContain(`<html lang="${locale}">`);
      expect(response.headers.get("Vary")).toContain("Accept-Language");
    }
  });

  it("have their words in German, and the text's own in its language", async () => {
    const { body } = await request("/texts/skarholm", "de-AT");
    expect(body).toContain('aria-label="Absatz 1"');
    expect(body).toContain('data-read-on="Weiterlesen, wo du aufgehört hast"');
    expect(body).toContain('<h2 id="notes" lang="de">Fußnoten</h2>');
    expect(body).toMatch(/<article class="text" lang="en"/);
    expect(body).toMatch(/<span class="running-head" dir="auto" lang="en">/);
  });

  it("set a text from right to left where most of its letters are written so", async () => {
    const shelf = webAppOver(await Library.of(unknown), await memoryStore());
    const directions = unknown.map(async ({ id }) => {
      const html = await (await shelf.request(`/texts/${id}`)).text();
      return /<article class="text" lang="" dir="(.*?)"/.exec(html)?.[1];
    });
    expect(await Promise.all(directions)).toEqual(["rtl", "rtl", "ltr"]);
  });

  it("answer and refuse in the language of the browser, and programs in English", async () => {
    const answered = await request("/ask", "fr", question({ words: "note 33" }));
    expect(answered.body).toMatch(/<p class="words" dir="auto" lang="en">/);
    expect(answered.body).toContain("· note 33");
    expect((await request("/ask", "fr", question({ words: " " }))).body).toContain("la question est vide");
    expect((await request("/ask", "ru", question({ words: "x".repeat(70_000) }))).body).toContain("длинно");
    expect((await request("/nothing", "de")).body).toContain("Unter dieser Adresse gibt es keine Seite.");
    expect((await request("/api/texts/nothing/paragraphs/1", "de")).body).toContain("There is no text");
  });
});
