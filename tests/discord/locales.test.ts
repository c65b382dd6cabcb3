import { afterAll, beforeAll, expect, test } from "vitest";
import { loadCommands } from "../../src/app/load-commands.ts";
import { shownIn } from "./stand-in/stand-in.ts";
import type { Interaction } from "./stand-in/world.ts";
import { startTrial, type Trial } from "./trial.ts";

let trial: Trial;

beforeAll(async () => {
  trial = await startTrial(await loadCommands());
}, 15_000);

afterAll(() => trial.stop());

function words({ original, followUps }: Interaction): string {
  return [...(original ? [original] : []), ...followUps].map(shownIn).join("\n");
}

const given = { locale: "de", guildLocale: "fr" } as const;

test("what only the member sees is in the member's language, what all see in the server's", async () => {
  const { discord } = trial;
  expect(words(await discord.slash("privacy show", {}, given))).toContain(
    "Ich bewahre nichts über dich auf.",
  );
  expect(words(await discord.slash("plan status", {}, given))).toContain("Aucun plan de lecture");
  expect(words(await discord.slash("paragraph", { number: "99" }, given))).toContain("gibt es hier nicht");
  const own = await discord.slash("ask", { question: "paragraph 99", private: true }, given);
  expect(words(own)).toContain("gibt es hier nicht");
});

test("errors are in the member's language", async () => {
  const refused = await trial.discord.slash("settings quiet", { from: "25:00" }, { ...given, manages: true });
  expect(words(refused)).toContain("ist keine Uhrzeit");
});

test("/settings language is above both, also for the answer to a mention", async () => {
  const { discord } = trial;
  const set = await discord.slash("settings language", { language: "ru" }, { ...given, manages: true });
  expect(words(set)).toContain("Теперь мой язык здесь — русский.");
  expect(words(await discord.slash("privacy show", {}, given))).toContain("Я ничего о тебе не храню.");
  expect(words(await discord.slash("paragraph", { number: "99" }, given))).toContain("здесь нет");
  expect(shownIn(await discord.ask(`<@${discord.world.bot.id}> абзац 99`))).toContain("здесь нет");
});
