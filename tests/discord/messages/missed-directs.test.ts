import { expect, test } from "vitest";
import { directMessages } from "../../../src/store/direct-messages.ts";
import { commands } from "../../commands/calling.ts";
import { library } from "../../support/skarholm.ts";
import { shownIn } from "../stand-in/stand-in.ts";
import { prepareTrials, warmUp } from "../trial.ts";

test("a direct message that came while no process ran is answered at start, once", async () => {
  await warmUp(library);
  const trials = await prepareTrials(commands);
  const { discord, store } = trials;
  try {
    const { id: user } = discord.reader;
    const dm = discord.dm();
    const reminder = { user, time: "08:00", zone: "UTC", due: Date.now() + 100_000_000 };
    await store.reminders.set({ ...reminder, group: directMessages(user), channel: dm.id });
    const asked = discord.say("who was the keeper of the lighthouse?", dm);
    await trials.start();
    expect(shownIn(await discord.answerTo(asked))).toContain("Marta");
    await trials.running.pop()?.stop();
    await trials.start();
    await discord.listen(500);
    const answers = [...discord.world.messages.values()].filter(({ replyTo }) => replyTo?.id === asked.id);
    expect(answers).toHaveLength(1);
  } finally {
    await trials.stop();
  }
});
