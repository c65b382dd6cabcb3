import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ConnectedBot } from "./connected-bot.ts";
import { shownIn, StandIn } from "../stand-in/stand-in.ts";
import type { Message, User } from "../stand-in/world.ts";

/** The paragraph number in an answer's first citation. */
function paragraphIn(message: Message | undefined): string | undefined {
  return message && /^-# ¶(\d+)/m.exec(shownIn(message))?.[1];
}

describe("a conversation with the bot", () => {
  let discord: StandIn;
  let bot: ConnectedBot;

  beforeAll(async () => {
    bot = await ConnectedBot.start();
    ({ discord } = bot);
  });

  afterAll(() => bot.stop());

  /** Posts the turns one after another in a channel. Returns the answers. */
  async function hold(turns: readonly (readonly [string, User])[]): Promise<string[]> {
    const answers: string[] = [];
    for (const [words, member] of turns) {
      const answer = await discord.ask(`${discord.mention} ${words}`, discord.channel, member);
      answers.push(shownIn(answer));
    }
    return answers;
  }

  test("continues in a channel with the same user", async () => {
    await discord.ask(`${discord.mention} paragraph 4`);
    expect(paragraphIn(await discord.ask(`${discord.mention} next paragraph`))).toBe("5");
    expect(paragraphIn(await discord.ask(`${discord.mention} next paragraph`))).toBe("6");
  });

  test("is separate for two users in a channel", async () => {
    const other = discord.user("Ben Other");
    await discord.ask(`${discord.mention} paragraph 4`);
    await discord.ask(`${discord.mention} paragraph 8`, discord.channel, other);
    expect(paragraphIn(await discord.ask(`${discord.mention} next`))).toBe("5");
    expect(paragraphIn(await discord.ask(`${discord.mention} next`, discord.channel, other))).toBe("9");
  });

  test("gives two users who take turns the answers that each gets alone", async () => {
    const dialogues = [
      ["when did stalin order the commission?", "what was it supposed to do?", "which note?"],
      ["when was the ogpu abolished?", "on whose initiative was that?", "what took its place?"],
    ];
    const alone: string[][] = [];
    for (const [number, turns] of dialogues.entries()) {
      const member = discord.user(`Alone ${number}`);
      alone.push(await hold(turns.map((words) => [words, member] as const)));
    }
    const [one, other] = [discord.user("Eva Fifth"), discord.user("Fay Sixth")];
    const [first = [], second = []] = dialogues;
    const mixed = await hold(
      first.flatMap((words, turn) => [[words, one] as const, [second[turn] ?? "", other] as const]),
    );
    expect([mixed.filter((_, at) => at % 2 === 0), mixed.filter((_, at) => at % 2 === 1)]).toEqual(alone);
    expect(new Set(mixed).size).toBeGreaterThan(3);
  });

  test("is shared by all users in a thread", async () => {
    const thread = discord.thread("Chapter one");
    await discord.ask(`${discord.mention} paragraph 4`, thread);
    const other = discord.user("Cy Third");
    expect(paragraphIn(await discord.ask(`${discord.mention} next`, thread, other))).toBe("5");
  });

  test("continues from the answer that a message replies to, for any user", async () => {
    const first = await discord.ask(`${discord.mention} paragraph 4`);
    await discord.ask(`${discord.mention} paragraph 9`);
    const other = discord.user("Di Fourth");
    const asReply = { replyTo: first };
    expect(paragraphIn(await discord.ask("next", discord.channel, other, asReply))).toBe("5");
  });

  test("includes commands, buttons and mentions", async () => {
    const { original } = await discord.slash("paragraph", { number: "2" });
    expect(paragraphIn(await discord.ask(`${discord.mention} next`))).toBe("3");
    if (!original) throw new Error("no answer to the command");
    await discord.press(original, "Paragraph 3 ▸");
    expect(paragraphIn(await discord.ask(`${discord.mention} next`))).toBe("4");
    const asked = await discord.slash("ask", { question: "next" });
    expect(paragraphIn(asked.original)).toBe("5");
  });

  test("continues from an old answer after a restart", async () => {
    const paragraph = await discord.ask(`${discord.mention} paragraph 4`);
    const answer = await discord.ask(`${discord.mention} what did Seliavkin state in his petition?`);
    await bot.restart();
    const under = (replyTo: Message) => [discord.channel, discord.reader, { replyTo }] as const;
    expect(paragraphIn(await discord.ask("next", ...under(paragraph)))).toBe("5");
    expect(shownIn(await discord.ask("what note is that?", ...under(answer)))).toContain("57");
  }, 20_000);

  test("starts anew in a reply to a deleted message", async () => {
    const answer = await discord.ask(`${discord.mention} paragraph 4`);
    const unknown = discord.world.store({}, discord.channel, discord.world.bot);
    discord.world.messages.delete(unknown.id);
    expect(
      shownIn(await discord.ask("next", discord.channel, discord.reader, { replyTo: unknown })),
    ).toContain("Ask me something");
    expect(paragraphIn(answer)).toBe("4");
  });
});
