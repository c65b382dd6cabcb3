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
    expect(shownIn(message)).toContain("▓▓▓▓▓▓░░░░\u00A060%");
    expect(buttonsOf(message).map(({ label }) => label)).toEqual(["Read on", "Hide me"]);
    await discord.press(message, "Read on");
    expect(shownIn(message)).toContain("In 1890 the council closed the light.");
  });

  test("everybody answers a question once, and it is closed for all", async () => {
    const { discord } = trial;
    const message = responseTo(
      await discord.slash("quiz play", { kind: "quote", rounds: 1, everybody: true, seconds: 600 }),
    );
    expect(shownIn(message)).toContain("Everybody may answer, once each. There are 600 seconds for it.");
    const olof = discord.user("Olof");
    const { original: first } = await discord.press(message, "Altered", { by: olof });
    expect((first?.flags ?? 0) & ephemeral).toBe(ephemeral);
    expect(first && shownIn(first)).toContain("Your answer counts.");
    const { original: again } = await discord.press(message, "Word for word", { by: olof });
    expect(again && shownIn(again)).toContain("You have answered this question already.");
    await discord.press(message, "Word for word");
    expect(shownIn(message)).toContain("Is this word for word?");
    await discord.press(message, "Show the answer");
    expect(shownIn(message)).toContain("Right (1 of 2): ");
    expect(buttonsOf(message).map(({ label }) => label)).toContain("Play again");
  });

  test("a question can be skipped by anybody, and a quiz ended", async () => {
    const { discord } = trial;
    const message = responseTo(await discord.slash("quiz play", { kind: "quote", rounds: 3 }));
    const other = discord.user("Other");
    expect(buttonsOf(message).map(({ label }) => label)).toEqual(expect.arrayContaining(["Skip", "End"]));
    await discord.press(message, "Skip", { by: other });
    expect(shownIn(message)).toContain("Skipped: it is ");
    await discord.press(message, "Next ▸");
    expect(shownIn(message)).toMatch(/^2 of [23]/);
    await discord.press(message, "End");
    expect(buttonsOf(message).map(({ label }) => label)).not.toContain("Skip");
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

  test("a note is kept on the words that an answer quotes, by the message's menu", async () => {
    const { discord } = trial;
    const answer = await discord.ask(`${discord.mention} paragraph 3`);
    const form = await discord.menu("Keep as note", answer);
    expect(form.modal).toMatchObject({
      components: [
        { component: { value: "¶3" } },
        { component: { value: "Nobody thanked her" } },
        { component: expect.not.objectContaining({ value: expect.anything() }) },
      ],
    });
    const kept = responseTo(
      await discord.fill(form, { paragraph: "¶3", quote: "nobody thanked", words: "Sad" }),
    );
    expect(shownIn(kept)).toContain("On “Nobody thanked”:\nSad");
    const wrong = await discord.menu("Keep as note", answer);
    const refused = responseTo(
      await discord.fill(wrong, { paragraph: "¶3", quote: "all thanked", words: "Sad" }),
    );
    expect((refused.flags ?? 0) & ephemeral).toBe(ephemeral);
    expect(shownIn(refused)).toContain("doesn't stand in ¶3");
  });

  test("a note is answered by a button and a form, and its answer stands below it", async () => {
    const { discord } = trial;
    await discord.slash("note add", { paragraph: "4", words: "The council again" });
    const list = responseTo(await discord.slash("note list", { paragraph: "4" }));
    const form = await discord.press(list, "Reply to “The council again”");
    const kept = responseTo(await discord.fill(form, { words: "As ever" }));
    expect(shownIn(kept)).toMatch(/The council again[^]*reply\nAs ever/);
    const both = responseTo(await discord.slash("note list", { paragraph: "4" }));
    expect(shownIn(both)).toMatch(/2 notes:[^]*The council again[^]*reply\*\*\nAs ever/);
  });

  test("a member's own question is kept privately and asked of all", async () => {
    const { discord } = trial;
    const question = { question: "What stayed?", answer: "The goat", wrong: "The keeper; The lamp" };
    const added = responseTo(await discord.slash("quiz add", { ...question, sentence: "The goat stayed." }));
    expect(added.flags & ephemeral).toBe(ephemeral);
    expect(shownIn(added)).toContain("Kept: the question is asked in /quiz play.");
    const asked = responseTo(await discord.slash("quiz play", { kind: "own", rounds: 1 }));
    expect(asked.flags & ephemeral).toBe(0);
    await discord.press(asked, "The goat");
    expect(shownIn(asked)).toContain("Right, Anna Reader!");
    const [choice] = await discord.autocomplete("quiz remove", "question", "stay");
    const removed = await discord.slash("quiz remove", { question: String(choice?.["value"]) });
    expect(shownIn(responseTo(removed))).toBe("Removed: “What stayed?”");
  });

  test("members approve of a note once each, and may take that back", async () => {
    const { discord } = trial;
    const kept = responseTo(await discord.slash("note add", { paragraph: "5", words: "A museum, then" }));
    const { original: first } = await discord.press(kept, "👍 “A museum, then”");
    expect((first?.flags ?? 0) & ephemeral).toBe(ephemeral);
    expect(first && shownIn(first)).toContain("👍 1 for “A museum, then”");
    await discord.press(kept, "👍 “A museum, then”", { by: discord.user("Olof") });
    const listed = responseTo(await discord.slash("note list", { paragraph: "5" }));
    expect(shownIn(listed)).toMatch(/A museum, then\n👍 2$/);
    const { original: back } = await discord.press(listed, "👍 “A museum, then”");
    expect(back && shownIn(back)).toBe("Taken back. 👍 1 for “A museum, then”.");
    const own = responseTo(await discord.slash("note add", { paragraph: "5", words: "Mine", private: true }));
    expect(buttonsOf(own).map(({ label }) => label)).toEqual(["Notes on ¶5"]);
  });
});
