import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadCommands } from "../../src/app/load-commands.ts";
import { ephemeral } from "./stand-in/check-message.ts";
import { buttonsOf, responseTo, shownIn } from "./stand-in/stand-in.ts";
import { startTrial, type Trial } from "./trial.ts";

describe("studying in Discord", () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial(await loadCommands());
  });
  afterAll(() => trial.stop());

  test("a word is defined for all, with its places behind a button", async () => {
    const { discord } = trial;
    const message = responseTo(await discord.slash("define", { word: "goat" }));
    expect((message.flags ?? 0) & ephemeral).toBe(0);
    expect(shownIn(message)).toContain("This is the first of its 2 places");
    const { original: places } = await discord.press(message, "All 2 places");
    expect(places && shownIn(places)).toContain("2 places");
  });

  test("progress is shown to its member alone", async () => {
    const { discord } = trial;
    const message = responseTo(await discord.slash("progress set", { paragraph: "3" }));
    expect((message.flags ?? 0) & ephemeral).toBe(ephemeral);
    expect(shownIn(message)).toContain("▓▓▓▓▓▓░░░░ 60 %");
    expect(buttonsOf(message).map(({ label }) => label)).toEqual(["Read on", "Hide me"]);
    await discord.press(message, "Read on");
    expect(shownIn(message)).toContain("In 1890 the council closed the light.");
  });

  test("a missed question waits for its member alone", async () => {
    const { discord } = trial;
    const message = responseTo(await discord.slash("quiz play", { kind: "gap", rounds: 1 }));
    const form = await discord.press(message, "Type it");
    await discord.fill(form, { answer: "zeppelin" });
    expect(shownIn(message)).toContain("It comes back to you in /review.");
    const review = responseTo(await discord.slash("review next"));
    expect((review.flags ?? 0) & ephemeral).toBe(ephemeral);
    expect(shownIn(review)).toContain("Nothing for today.");
    const file = responseTo(await discord.slash("review export", { format: "anki" }));
    expect((file.flags ?? 0) & ephemeral).toBe(ephemeral);
    expect(shownIn(file)).toContain("to be imported in Anki");
  });
});
