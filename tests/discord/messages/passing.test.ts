import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { commands } from "../../commands/calling.ts";
import { library } from "../../support/skarholm.ts";
import { intents } from "../stand-in/gateway.ts";
import { shownIn, StandIn } from "../stand-in/stand-in.ts";
import { startTrial, warmUp, type Trial } from "../trial.ts";

describe("a place that is named in passing in a study channel", () => {
  let discord: StandIn;
  let trial: Trial;

  beforeAll(async () => {
    await warmUp(library);
    discord = await StandIn.start({ allowedIntents: intents.messageContent });
    trial = await startTrial(commands, { discord, studyChannelIds: [discord.study.id] });
  });

  afterAll(async () => {
    await trial.stop();
    await discord.stop();
  });

  test.each([
    "see ¶3",
    "I mean ¶3, of course",
    "cf. paragraph 3 for this",
    "siehe Absatz 3",
    "véase el párrafo 3",
    "voir le paragraphe 3",
    "см. абзац 3",
  ])("is shown: %s", async (words) => {
    const shown = shownIn(await discord.ask(words, discord.study, discord.user("Reader")));
    expect(shown).toContain("Nobody thanked her");
  });

  test.each([
    "as ¶3 and ¶5 show, nobody cared",
    "compare ¶3 & ¶5",
    "wie ¶3 und ¶5 zeigen",
    "como muestran ¶3 y ¶5",
    "см. абзацы 3 и 5",
  ])("is shown together with the others that are named: %s", async (words) => {
    const shown = shownIn(await discord.ask(words, discord.study, discord.user("Reader")));
    expect(shown).toContain("Nobody thanked her");
    expect(shown).toContain("Today the tower is a museum");
  });

  test("is shown with those between it and another", async () => {
    const shown = shownIn(await discord.ask("I liked ¶3–5 best", discord.study));
    expect(shown).toContain("Nobody thanked her");
    expect(shown).toContain("The goat stayed");
  });

  test.each([
    ["a thread of the channel", 0, 11],
    ["a private thread of the channel", 0, 12],
    ["a post of the forum", 15, 11],
  ] as const)("is shown in %s", async (_what, type, threadType) => {
    const channel = discord.add(type, "named");
    await discord.slash("settings channel", { channel: channel.id }, { manages: true });
    const thread = discord.thread("Within", channel, { type: threadType, owner: discord.reader });
    expect(shownIn(await discord.ask("see ¶3", thread))).toContain("Nobody thanked her");
  });

  test("is shown if it is a note in parentheses", async () => {
    const shown = shownIn(await discord.ask("She was paid badly (n. 33)", discord.study));
    expect(shown).toContain("Minutes of the council");
  });

  test.each(["it costs $3", "see you at 3", "voir 3 amis", "the third one was good (3)"])(
    "is nothing in: %s",
    async (words) => {
      const sent = discord.listen();
      discord.say(words, discord.study, discord.user("Reader"));
      expect(await sent).toEqual([]);
    },
  );
});
