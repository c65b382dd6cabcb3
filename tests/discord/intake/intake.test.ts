import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { shownIn } from "../stand-in/stand-in.ts";
import { startTrial, type Trial } from "../trial.ts";

describe("when a member asks very often", () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial([]);
  });
  afterAll(() => trial.stop());

  test("others are answered in between, and the member gets some answers and one notice", async () => {
    const { discord } = trial;
    const { channel, mention, world } = discord;
    const [flooder, other] = [discord.user("Flo Oder"), discord.user("Otto Other")];
    for (let n = 0; n < 60; n++) discord.say(`${mention} note 2`, channel, flooder);
    const question = discord.say(`${mention} note 3`, channel, other);
    await discord.answerTo(question, 10_000);
    const answersNow = () => [...world.messages.values()].filter(({ author }) => author.id === world.bot.id);
    await expect.poll(() => answersNow().length, { timeout: 10_000 }).toBe(23);
    expect(await discord.listen()).toEqual([]);
    const answers = answersNow();
    const toFlooder = answers.filter(({ replyTo }) => replyTo?.author.id === flooder.id);
    const notices = toFlooder.filter((answer) => shownIn(answer).startsWith("That is a lot at once"));
    expect(toFlooder.length).toBe(22);
    expect(notices).toHaveLength(1);
    const position = answers.findIndex(({ replyTo }) => replyTo?.id === question.id);
    expect(position).toBeLessThan(8);
  });
});
