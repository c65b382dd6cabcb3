import { setImmediate } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { IbidError } from "../../../src/shared/error.ts";
import { currentLocale, inOwnLocale, withLocale, withLocales } from "../../../src/shared/locale/current.ts";
import { dateOf, listOf, numberOf } from "../../../src/shared/locale/formats.ts";
import { localized, localizable, wordsOf } from "../../../src/shared/locale/message.ts";

const locales = { own: "fr", shared: "ru" } as const;

async function localeLater(): Promise<string> {
  await setImmediate();
  return currentLocale();
}

describe("the language of a request", () => {
  it("is English outside of requests", () => {
    expect(currentLocale()).toBe("en");
    expect(inOwnLocale(currentLocale)).toBe("en");
  });

  it("is that of the place, and that of the member for what they alone see", () => {
    expect(withLocales(locales, currentLocale)).toBe("ru");
    expect(withLocales(locales, () => inOwnLocale(currentLocale))).toBe("fr");
    expect(withLocales(locales, () => [inOwnLocale(currentLocale), currentLocale()])).toEqual(["fr", "ru"]);
  });

  it("isn't that of another request that is answered at the same time", async () => {
    const both = [withLocale("de", localeLater), withLocale("fr", localeLater)];
    expect(await Promise.all(both)).toEqual(["de", "fr"]);
  });
});

describe("message", () => {
  it("has plurals and numbers as the language writes them", () => {
    expect(localized("settings-passing", { channels: 1 })).toContain("in 1 channel (");
    expect(localized("settings-passing", { channels: 1200 })).toContain("in 1,200 channels (");
  });

  it("leaves values as they are", () => {
    expect(localized("settings-no-time", { typed: "{ $x } \u202E" })).toContain("“{ $x } \u202E”");
  });
});

describe("a message for later", () => {
  it("has the messages in its values in its own language, also if it was made in another", () => {
    const made = withLocale("fr", () =>
      localizable("discord-missing-permissions", {
        count: 2,
        permissions: [
          localizable("discord-permission-send-messages"),
          localizable("discord-permission", { name: localizable("discord-permission-attach-files") }),
        ],
        place: localizable("discord-direct-messages"),
      }),
    );
    expect(wordsOf(made, "de")).toBe(
      "Mir fehlen die Berechtigungen Nachrichten senden und „Dateien anhängen“ in unseren Direktnachrichten: Bitte frag jemanden, der den Server verwaltet.",
    );
  });
});

describe("an error with a sentence", () => {
  it("has its message in English, and says it in the language of the request", () => {
    const error = new IbidError("invalid-input", localizable("settings-no-time", { typed: "25:00" }));
    expect(error.message).toBe("“25:00” is no time: write it like 07:00 or 22:30.");
    expect(error.localizedMessage).toBe(error.message);
    expect(withLocale("de", () => error.message)).toBe(error.message);
  });
});

describe("lists, dates and numbers", () => {
  const day = Date.UTC(2024, 4, 3);

  it.each([
    ["en", "a, b, and c", "3 May 2024", "1,200"],
    ["de", "a, b und c", "03.05.2024", "1.200"],
    ["pt-BR", "a, b e c", "3 de mai. de 2024", "1.200"],
  ] as const)("are written as in %s", (locale, list, date, number) => {
    withLocale(locale, () => {
      expect(listOf(["a", "b", "c"])).toBe(list);
      expect(dateOf(day, { dateStyle: "medium", timeZone: "UTC" })).toBe(date);
      expect(numberOf(1200)).toBe(number);
    });
  });
});
