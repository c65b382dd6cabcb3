import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { commands } from "../../commands/calling.ts";
import { library } from "../../support/skarholm.ts";
import { required } from "../../support/required.ts";
import { permissions } from "../stand-in/permissions.ts";
import { shownIn } from "../stand-in/stand-in.ts";
import type { Channel, Message } from "../stand-in/world.ts";
import { startTrial, warmUp, type Trial } from "../trial.ts";

describe("a question where the bot lacks a permission", () => {
  let trial: Trial;
  let channel: Channel;

  beforeAll(async () => {
    await warmUp(library);
    trial = await startTrial(commands);
  });

  afterAll(() => trial.stop());

  beforeEach(() => {
    const { discord } = trial;
    const { guildId } = discord.world;
    channel = discord.world.addChannel({ type: 0, name: "narrow", guildId });
    discord.dispatch("CHANNEL_CREATE", discord.world.channelPayload(channel));
  });

  function saidIn({ id }: Channel): Message[] {
    const { world } = trial.discord;
    return [...world.messages.values()].filter(
      (message) => message.channel.id === id && message.author.id === world.bot.id,
    );
  }

  test.each([true, false])("is answered without a reply to it if the history can't be read", async (told) => {
    const { discord } = trial;
    discord.deny(channel, permissions.readHistory, told);
    discord.say(`${discord.mention} paragraph 3`, channel);
    const answer = await vi.waitFor(() => required(saidIn(channel)[0], "an answer"));
    expect(answer.replyTo).toBeUndefined();
    expect(shownIn(answer)).toContain("Nobody thanked her");
    expect(shownIn(answer)).toContain("Read Message History");
  });

  test.each([true, false])("is answered once by a direct message that names the permission", async (told) => {
    const { discord } = trial;
    const asker = discord.user(`Asker ${told}`);
    discord.deny(channel, permissions.sendMessages, told);
    discord.say(`${discord.mention} paragraph 3`, channel, asker);
    const direct = discord.dm(asker);
    const notice = await vi.waitFor(() => required(saidIn(direct)[0], "a direct message"));
    expect(shownIn(notice)).toContain("“Send Messages”");
    expect(shownIn(notice)).toContain("\\#narrow");
    discord.say(`${discord.mention} paragraph 2`, channel, asker);
    await discord.listen();
    expect(saidIn(direct)).toHaveLength(1);
  });
});
