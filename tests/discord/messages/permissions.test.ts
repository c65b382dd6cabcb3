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

  test("is answered by a direct message that says so while the bot is in a time-out", async () => {
    const { discord } = trial;
    const asker = discord.user("Asker in time-out");
    discord.timeOut(new Date(Date.now() + 60_000));
    discord.say(`${discord.mention} paragraph 3`, channel, asker);
    const notice = await vi.waitFor(() => required(saidIn(discord.dm(asker))[0], "a direct message"));
    expect(shownIn(notice)).toContain("time-out");
    discord.timeOut(undefined);
    expect(shownIn(await discord.ask(`${discord.mention} paragraph 3`, channel))).toContain("Nobody thanked");
  });

  test("is dropped without a fault if the channel is deleted meanwhile", async () => {
    const { discord } = trial;
    const thread = discord.thread("Short-lived", channel);
    discord.say(`${discord.mention} paragraph 3`, thread);
    discord.world.channels.delete(thread.id);
    const { guildId: guild_id } = discord.world;
    discord.dispatch("THREAD_DELETE", { id: thread.id, guild_id, parent_id: channel.id, type: 11 });
    await discord.listen();
    expect(trial.logged()).not.toContain('"level":"error"');
  });

  test("is answered by a direct message if slow mode refuses it", async () => {
    const { discord } = trial;
    const asker = discord.user("Slow asker");
    const body = { message: "This action cannot be performed due to slowmode rate limit.", code: 20_016 };
    discord.faults.push({ method: "POST", path: /messages$/, status: 400, body, times: 1 });
    discord.say(`${discord.mention} paragraph 3`, channel, asker);
    const notice = await vi.waitFor(() => required(saidIn(discord.dm(asker))[0], "a direct message"));
    expect(shownIn(notice)).toContain("Slow mode doesn't let me write in \\#narrow");
  });
});
