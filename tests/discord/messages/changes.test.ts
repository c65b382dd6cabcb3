import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { commands } from "../../commands/calling.ts";
import { library } from "../../support/skarholm.ts";
import { shownIn } from "../stand-in/stand-in.ts";
import type { Message } from "../stand-in/world.ts";
import { startTrial, warmUp, type Trial } from "../trial.ts";

describe("a question that changes", () => {
  let trial: Trial;

  beforeAll(async () => {
    await warmUp(library);
    trial = await startTrial(commands);
  });

  afterAll(async () => {
    await trial.bot.stop();
    await trial.discord.stop();
  });

  function isThere({ id }: Message): boolean {
    return trial.discord.world.messages.has(id);
  }

  test("is answered anew in the same message when it is edited", async () => {
    const { discord } = trial;
    const asked = discord.say(`${discord.mention} paragraph 1`);
    const answer = await discord.answerTo(asked);
    const sent = discord.listen(400);
    discord.edit(asked, `${discord.mention} paragraph 5`);
    await vi.waitFor(() => expect(shownIn(answer)).toContain("museum"));
    expect(await sent).toHaveLength(0);
    expect(shownIn(await discord.ask(`${discord.mention} previous`))).toContain("the council closed");
  });

  test("isn't answered again when only the preview of a link came", async () => {
    const { discord } = trial;
    const asked = discord.say(`${discord.mention} paragraph 2`);
    await discord.answerTo(asked);
    const edits = discord.received("PATCH", /messages/).length;
    const sent = discord.listen();
    discord.refresh(asked);
    expect(await sent).toHaveLength(0);
    expect(discord.received("PATCH", /messages/)).toHaveLength(edits);
  });

  test("keeps its answer when the mention is taken out, since the new words can't be read", async () => {
    const { discord } = trial;
    const asked = discord.say(`${discord.mention} paragraph 3`);
    const answer = await discord.answerTo(asked);
    discord.edit(asked, "paragraph 1");
    await discord.listen();
    expect(shownIn(answer)).toContain("Nobody thanked her");
  });

  test("is followed by an answer from before a restart", async () => {
    const { discord } = trial;
    const edited = discord.say(`${discord.mention} paragraph 1`);
    const deleted = discord.say(`${discord.mention} paragraph 2`);
    const [answer, other] = [await discord.answerTo(edited), await discord.answerTo(deleted)];
    await trial.bot.stop();
    trial = await startTrial(commands, { discord });
    const sent = discord.listen(600);
    discord.edit(edited, `${discord.mention} paragraph 3`);
    discord.remove(deleted);
    await vi.waitFor(() => expect(shownIn(answer)).toContain("Nobody thanked her"));
    await vi.waitFor(() => expect(isThere(other)).toBe(false));
    expect(await sent).toHaveLength(0);
  });

  test("is answered when the mention is added later", async () => {
    const { discord } = trial;
    const said = discord.say("paragraph 3");
    discord.edit(said, `${discord.mention} paragraph 3`);
    expect(shownIn(await discord.answerTo(said))).toContain("Nobody thanked her");
  });

  test("takes its answer along when it is deleted, alone or with others", async () => {
    const { discord } = trial;
    const questions = ["paragraph 1", "paragraph 2", "paragraph 3"].map((words) =>
      discord.say(`${discord.mention} ${words}`),
    );
    const answers = await Promise.all(questions.map((question) => discord.answerTo(question)));
    discord.remove(...questions.slice(0, 1));
    discord.remove(...questions.slice(1));
    await vi.waitFor(() => expect(answers.map(isThere)).toEqual([false, false, false]));
  });

  test("leaves a line where the server wants it", async () => {
    const { discord } = trial;
    await discord.slash("settings deleted", { answer: "line" }, { manages: true });
    const asked = discord.say(`${discord.mention} paragraph 1`);
    const answer = await discord.answerTo(asked);
    discord.remove(asked);
    await vi.waitFor(() => expect(shownIn(answer)).toBe("The question was deleted, and its answer with it."));
  });
});
