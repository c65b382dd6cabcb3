import { describe, expect, it } from "vitest";
import { acceptedLocale, localeFor, locales, nameOfLocale } from "../../../src/shared/locale/locales.ts";

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

describe("acceptedLocale", () => {
  it.each([
    ["de", "de"],
    ["de-CH, fr;q=0.8, en;q=0.5", "de"],
    ["ja,fr;q=0.3,ru;q=0.7", "ru"],
    ["fr;q=0, en;q=0.4", "en"],
    ["es-419,es;q=0.9", "es-ES"],
    ["pt", "pt-BR"],
    ["ja", "en"],
    ["*", "en"],
    ["", "en"],
    [";;q=,,de;q=x", "en"],
    [undefined, "en"],
  ])("takes of %j %s", (header, locale) => {
    expect(acceptedLocale(header)).toBe(locale);
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
