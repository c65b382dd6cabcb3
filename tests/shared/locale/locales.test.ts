import { describe, expect, it } from "vitest";
import { localeFor, locales, nameOfLocale } from "../../../src/shared/locale/locales.ts";

describe("localeFor", () => {
  it.each([
    ["de", "de"],
    ["de-AT", "de"],
    ["es-ES", "es-ES"],
    ["es-419", "es-ES"],
    ["pt-PT", "pt-BR"],
    ["ru_RU.UTF-8", "ru"],
    ["fr@euro", "fr"],
    ["en-US", "en"],
    ["ja", "en"],
    ["C.UTF-8", "en"],
    ["", "en"],
    [undefined, "en"],
    [null, "en"],
  ])("takes %j for %s", (tag, locale) => {
    expect(localeFor(tag)).toBe(locale);
  });
});

describe("nameOfLocale", () => {
  it("names each language in that language", () => {
    expect(locales.map(nameOfLocale)).toEqual([
      "English",
      "Deutsch",
      "español (España)",
      "français",
      "português (Brasil)",
      "русский",
    ]);
  });
});
