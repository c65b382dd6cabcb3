import { describe, expect, it } from "vitest";
import { withLocale } from "../../../src/shared/locale/current.ts";
import { readDays, readTime, sayDays, usualDays } from "../../../src/features/reading-plan/days.ts";
import { occurrenceAfter } from "../../../src/features/reading-plan/schedule.ts";
import { clockTime, isZone, readZone, sayZone, timeZones } from "../../../src/features/settings/time-zone.ts";

describe("readDays", () => {
  it.each([
    ["daily", "daily"],
    ["Every day", "daily"],
    ["weekdays", "on weekdays"],
    ["weekdays, sat", "on Mon, Tue, Wed, Thu, Fri, Sat"],
    ["mon,wed,fri", "on Mon, Wed, Fri"],
    ["Fridays and Mondays", "on Mon, Fri"],
    ["tues / thurs", "on Tue, Thu"],
    ["sat sun", "on weekends"],
    ["mon-fri", "on weekdays"],
    ["Monday to Thursday", "on Mon, Tue, Wed, Thu"],
    ["sat – mon", "on Mon, Sat, Sun"],
    ["mon-wed, fri", "on Mon, Tue, Wed, Fri"],
    ["every Monday", "on Mon"],
    ["mon tue wed thu fri sat sun", "daily"],
  ])("parses “%s”", (typed, said) => {
    expect(sayDays(readDays(typed))).toBe(said);
  });

  it.each([
    ["Montags und Donnerstag", "on Mon, Thu"],
    ["lunes, miércoles y sábado", "on Mon, Wed, Sat"],
    ["mardi et jeudi", "on Tue, Thu"],
    ["segunda e quinta", "on Mon, Thu"],
    ["вторник и пятница", "on Tue, Fri"],
    ["jeden Tag", "daily"],
    ["entre semana", "on weekdays"],
    ["le week-end", "on weekends"],
    ["todos os dias", "daily"],
    ["по будням", "on weekdays"],
    ["Montag bis Freitag", "on weekdays"],
    ["de lunes a viernes", "on weekdays"],
    ["segunda-feira a quarta-feira", "on Mon, Tue, Wed"],
    ["пн-ср, вс", "on Mon, Tue, Wed, Sun"],
    ["jeden Montag", "on Mon"],
    ["lun, mié, vie", "on Mon, Wed, Fri"],
    ["lun, mer, ven", "on Mon, Wed, Fri"],
    ["seg, qua, sex", "on Mon, Wed, Fri"],
    ["пн, ср, пт", "on Mon, Wed, Fri"],
  ])("parses “%s” in another language", (typed, said) => {
    expect(sayDays(readDays(typed))).toBe(said);
  });

  it("parses two letters in the language of the request", () => {
    expect(withLocale("de", () => readDays("mo, mi & do"))).toBe(readDays("mon, wed, thu"));
  });

  it("parses all suggestions", () => {
    for (const days of usualDays) expect(() => readDays(days)).not.toThrow();
  });

  it.each([
    "wensday",
    "t",
    "",
    "monkey",
    "mon, someday",
    "constructor",
    "mon-",
    "mon-someday",
    "every other day",
  ])("refuses “%s”", (typed) => {
    expect(() => readDays(typed)).toThrow(/^I don't know the day “/);
  });
});

describe("readTime", () => {
  it.each([
    ["18:00", "18:00"],
    ["7:05", "07:05"],
    ["7.30", "07:30"],
    ["6 pm", "18:00"],
    ["6:15 P.M.", "18:15"],
    ["12 am", "00:00"],
    ["12pm", "12:00"],
    ["19h", "19:00"],
    ["0:00", "00:00"],
    ["24:00", "00:00"],
    ["1800", "18:00"],
    ["18:00 Uhr", "18:00"],
    ["Noon", "12:00"],
    ["midnight", "00:00"],
    ["Mitternacht", "00:00"],
  ])("parses “%s”", (typed, time) => {
    expect(readTime(typed)).toBe(time);
  });

  it.each(["24:01", "18:60", "13 pm", "", "soon", "1860", "6:5"])("refuses “%s”", (typed) => {
    expect(() => readTime(typed)).toThrow(/isn't a time of day/);
  });
});

describe("readZone", () => {
  it.each([
    ["Europe/Vienna", "Europe/Vienna"],
    ["europe/vienna", "Europe/Vienna"],
    ["vienna", "Europe/Vienna"],
    ["new york", "America/New_York"],
    ["Asia/Kolkata", "Asia/Kolkata"],
    ["utc", "UTC"],
    ["EST", "America/New_York"],
    ["eastern", "America/New_York"],
    ["Pacific Standard Time", "America/Los_Angeles"],
    ["gmt", "UTC"],
    ["CET", "Europe/Berlin"],
    ["MSK", "Europe/Moscow"],
    ["San Francisco", "America/Los_Angeles"],
    ["UTC+1", "Etc/GMT-1"],
    ["gmt -5", "Etc/GMT+5"],
    ["+05:30", "Asia/Kolkata"],
    ["UTC-03:30", "America/St_Johns"],
    ["GMT 2", "Etc/GMT-2"],
    ["CET/CEST", "Europe/Berlin"],
    ["Vienna/Austria", "Europe/Vienna"],
    ["berlin germany", "Europe/Berlin"],
    ["U.S. Central", "America/Chicago"],
    ["hora de Madrid", "Europe/Madrid"],
    ["Zeitzone Berlin", "Europe/Berlin"],
    ["время в Москве", "Europe/Moscow"],
    ["UTC+12:45", "Pacific/Chatham"],
    ["utc+0", "UTC"],
    ["London time", "Europe/London"],
    ["Tokyo, Japan", "Asia/Tokyo"],
    ["Vienna (CET)", "Europe/Vienna"],
    ["São Paulo", "America/Sao_Paulo"],
    ["Wien", "Europe/Vienna"],
    ["  münchen ", "Europe/Berlin"],
    ["Россия", "Europe/Moscow"],
    ["Нью-Йорк", "America/New_York"],
    ["Europe / Vienna", "Europe/Vienna"],
    ["Porto Alegre", "America/Sao_Paulo"],
    ["Berliner Zeit", "Europe/Berlin"],
    ["Münchner Zeit", "Europe/Berlin"],
    ["Bremer Zeit", "Europe/Berlin"],
    ["UK time", "Europe/London"],
    ["India", "Asia/Kolkata"],
    ["IST", "Asia/Kolkata"],
    ["Eastern time", "America/New_York"],
    ["bogotá", "America/Bogota"],
    ["heure de Lyon", "Europe/Paris"],
    ["Leeds, England", "Europe/London"],
    ["Jamaica", "America/Jamaica"],
    ["Österreich", "Europe/Vienna"],
    ["Países Baixos", "Europe/Amsterdam"],
    ["Швеция", "Europe/Stockholm"],
    ["время в Берлине", "Europe/Berlin"],
    ["hora de Medellín", "America/Bogota"],
    ["Washington D.C.", "America/New_York"],
    ["Mitteleuropäische Zeit", "Europe/Berlin"],
    ["heure de l'Est", "America/New_York"],
    ["hora del Pacífico", "America/Los_Angeles"],
    ["Kansas City", "America/Chicago"],
    ["Quebec City", "America/Toronto"],
    ["Alberta", "America/Edmonton"],
    ["New South Wales", "Australia/Sydney"],
  ])("is read from “%s”", async (typed, zone) => {
    expect(await readZone(typed)).toBe(zone);
  });

  it("suggests a similar name", async () => {
    await expect(readZone("Europe/Pariss")).rejects.toThrow(
      "I don't know the time zone “Europe/Pariss”: did you mean Europe/Paris?",
    );
    await expect(readZone("Pariss")).rejects.toThrow("did you mean Europe/Paris?");
    await expect(readZone("Narnia")).rejects.toThrow(
      "write it like Europe/Vienna, UTC+1, or a large city nearby.",
    );
  });

  it.each([
    "US/Eastern",
    "America/Argentina/Buenos_Aires",
    "Asia/Calcutta",
    "america/argentina/buenos aires",
  ])("takes every name that the platform knows: %s", async (typed) => {
    const timeZone = await readZone(typed);
    expect(() => new Intl.DateTimeFormat("en", { timeZone })).not.toThrow();
    expect(occurrenceAfter({ weekdays: 127, time: "18:00", zone: timeZone }, 0).at).toBeGreaterThan(0);
  });

  it("is one if the platform knows it by this or another name", () => {
    expect(["Europe/Vienna", "Etc/GMT-1", "US/Eastern"].filter(isZone)).toHaveLength(3);
    expect(["", "Vienna", "Mars/Olympus", "+01:00"].filter(isZone)).toEqual([]);
  });

  it("is shown with the sign that people write", async () => {
    expect(sayZone(await readZone("UTC+1"))).toBe("UTC+1");
    expect(clockTime(0, await readZone("UTC+1"))).toBe("01:00");
  });

  it("returns names that Temporal knows", () => {
    for (const timeZone of timeZones) expect(() => new Intl.DateTimeFormat("en", { timeZone })).not.toThrow();
    expect(timeZones.length).toBeGreaterThan(300);
  });
});
