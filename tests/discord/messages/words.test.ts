import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { commands } from "../../commands/calling.ts";
import { library } from "../../support/skarholm.ts";
import { responseTo, shownIn } from "../stand-in/stand-in.ts";
import type { Message } from "../stand-in/world.ts";
import { object } from "../stand-in/json.ts";
import { startTrial, warmUp, type Trial } from "../trial.ts";

function embed(parts: Record<string, unknown>) {
  return { embeds: [{ type: "rich", fields: [], ...parts }] };
}

function forward(content: string) {
  const message = { type: 0, content, embeds: [], attachments: [], components: [], mentions: [] };
  return {
    message_snapshots: [{ message: { ...message, timestamp: new Date().toISOString(), flags: 0 } }],
    message_reference: { type: 1, message_id: "100000000000000001", channel_id: "100000000000000002" },
  };
}

/** An answer without the line that repeats the question. */
function withoutQuestion(shown: string): string[] {
  return shown.split("\n").slice(1);
}

describe("the words of a message", () => {
  let trial: Trial;

  beforeAll(async () => {
    await warmUp(library);
    trial = await startTrial(commands);
  });

  afterAll(() => trial.stop());

  const question = "who was the keeper of the lighthouse?";

  const poll = {
    poll: {
      question: { text: question },
      answers: [{ answer_id: 1, poll_media: { text: "Marta" } }],
      expiry: null,
      allow_multiselect: false,
      layout_type: 1,
    },
  };

  const result = {
    embeds: [
      {
        type: "poll_result",
        fields: [
          { name: "poll_question_text", value: question, inline: false },
          { name: "victor_answer_votes", value: "3", inline: false },
        ],
      },
    ],
  };

  /** Asks the text about a message, and returns what the reply shows. */
  async function asked(message: Message): Promise<string> {
    return shownIn(responseTo(await trial.discord.menu("Ask the text about this", message)));
  }

  test.each([
    ["forwarded", () => forward(question)],
    ["in an embed", () => embed({ title: "From the club", description: question })],
    ["the question of a poll", () => poll],
    ["the question of a poll that is over", () => result],
  ])("are asked about if they are %s", async (_what, parts) => {
    const { discord } = trial;
    const message = discord.say("", discord.channel, discord.reader, { parts: parts() });
    const shown = await asked(message);
    expect(shown).toContain("Marta Lindqvist");
    expect(shown).not.toContain("poll_");
    expect(shown).not.toContain("poll\\_");
  });

  test("are asked about if a direct message forwards them", async () => {
    const { discord } = trial;
    const message = discord.say("", discord.dm(), discord.reader, { parts: forward(question) });
    expect(shownIn(await discord.answerTo(message))).toContain("Marta Lindqvist");
  });

  test.each([
    "{who} was the keeper of the lighthouse?",
    "who was the keeper of {who} the lighthouse?",
    "hey {who} was the keeper of the lighthouse?",
  ])("have no mentions as a question: %s", async (form) => {
    const { discord } = trial;
    const { world, channel } = discord;
    const ask = async (words: string) =>
      shownIn(await discord.ask(`${discord.mention} ${words}`, channel, discord.user("Somebody")));
    const plain = await ask("was the keeper of the lighthouse lost?");
    expect(plain).not.toBe("");
    for (const mention of [
      `<@${discord.reader.id}>`,
      `<@&${world.roleId}>`,
      `<#${channel.id}>`,
      "<:owl:123>",
    ]) {
      // oxlint-disable-next-line no-await-in-loop -- a conversation goes turn by turn
      expect(await ask(form.replace("{who}", `${mention} who`))).toBe(
        await ask(form.replace("{who}", "who")),
      );
    }
    const slash = async (words: string) => {
      const by = discord.user("Somebody");
      return shownIn(responseTo(await discord.slash("ask", { question: words }, { by })));
    };
    const mentioning = await slash(`${question} <@${discord.reader.id}>`);
    expect(mentioning).toContain("\\@Anna Reader");
    expect(withoutQuestion(mentioning)).toEqual(withoutQuestion(await slash(question)));
  });

  test.each([
    "{who} wants to know: who was the keeper of the lighthouse?",
    "for {who}: who was the keeper of the lighthouse?",
    "(asking for {who}) who was the keeper of the lighthouse?",
    "who was the keeper of the lighthouse? https://example.org/light?id=3",
    "<id:customize> who was the keeper of the lighthouse?",
    "Ibid, who was the keeper of the lighthouse?",
    "@Ibid who was the keeper of the lighthouse?",
    "ibid who was the keeper of the lighthouse?",
    "@anna.reader who was the keeper of the lighthouse?",
  ])("have nothing about whom and what they are for: %s", async (form) => {
    const { discord } = trial;
    const ask = async (words: string) =>
      shownIn(await discord.ask(`${discord.mention} ${words}`, discord.channel, discord.user("Another")));
    expect(await ask(form.replace("{who}", `<@${discord.reader.id}>`))).toBe(await ask(question));
  });

  test("can't be read where only the bot's role is mentioned, and the answer says so", async () => {
    const { discord } = trial;
    const said = discord.say(`<@&${discord.world.botRoleId}> ${question}`);
    expect(shownIn(await discord.answerTo(said))).toContain("That mentions my role");
  });

  test.each([
    "**paragraph 3**",
    "||paragraph 3||",
    "`paragraph 3`",
    "# paragraph 3",
    "> *paragraph 3*",
    "_paragraph_ 3",
  ])("have no markup as a question: %s", async (words) => {
    const { discord } = trial;
    const said = discord.say(`${discord.mention}\n${words}`, discord.channel, discord.user("Marker"));
    expect(shownIn(await discord.answerTo(said))).toContain("> Nobody thanked her.");
  });

  test("have the names of members without what changes the direction of writing", async () => {
    const { discord } = trial;
    const member = discord.user("Noa\u202E");
    const kept = await discord.slash("note add", { paragraph: "1", words: `<@${member.id}> said so` });
    expect(shownIn(responseTo(kept))).toContain("@Noa said so");
  });

  test.each([
    ["/find goat", "find"],
    ["/note add 3 so it was", "note add"],
    ["/Random", "random"],
  ])("are no command, and the answer links it: %s", async (words, command) => {
    const { discord } = trial;
    const shown = shownIn(
      await discord.ask(`${discord.mention} ${words}`, discord.channel, discord.user("Typist")),
    );
    expect(shown).toContain("A command works only if you choose it");
    expect(shown).toMatch(new RegExp(`</${command}:\\d+>`));
  });

  test("ask for a place like the command that was typed", async () => {
    const { discord } = trial;
    const shown = shownIn(await discord.ask(`${discord.mention} /paragraph 3`));
    expect(shown).toContain("Nobody thanked her");
  });

  test("have the account's name where a member's own can't be seen", async () => {
    const { discord } = trial;
    const by = discord.user("\u200B\u2800");
    const kept = await discord.slash("note add", { paragraph: "1", words: "so it was" }, { by });
    expect(shownIn(responseTo(kept)).replaceAll("\\", "")).toContain(`¶1 · ${by.username} ·`);
  });

  test("ask nothing if they are only mentions in a command", async () => {
    const { discord } = trial;
    const empty = await discord.slash("ask", { question: `<@${discord.reader.id}>` });
    expect(shownIn(responseTo(empty))).toContain("I answer questions about");
  });

  test("keep asterisks that are no markup", async () => {
    const { discord } = trial;
    const shown = shownIn(await discord.ask(`${discord.mention} note *`));
    expect(shown).toContain("Lindqvist never returned");
  });

  test.each([
    ["find", { words: "goat" }, "She kept a"],
    ["define", { word: "keeper" }, "Its keeper"],
    ["quote", { words: "Nobody thanked her." }, "Word for word"],
    ["cite", { number: "3", words: "Nobody thanked" }, "par. 3"],
    ["index word", { word: "goat" }, "goat"],
  ] as const)("have no mentions where they are words of the text: /%s", async (command, values, expected) => {
    const { discord } = trial;
    const mentioning = Object.entries(values).map(([name, value]): [string, string] => [
      name,
      name === "number" ? value : `<@${discord.reader.id}> ${value} <:owl:123456> <t:0:R>`,
    ]);
    const answer = responseTo(await discord.slash(command, Object.fromEntries(mentioning)));
    expect(withoutQuestion(shownIn(answer)).join(" ").replaceAll("*", "")).toContain(expected);
    expect(shownIn(responseTo(await discord.slash(command, values))).replaceAll("*", "")).toContain(expected);
  });

  test("have names in notes", async () => {
    const { discord } = trial;
    const { world, reader, channel } = discord;
    const words = `<@${reader.id}> <@&${world.roleId}> <#${channel.id}> <:owl:123456> <t:0:F> </note add:1>`;
    const kept = responseTo(await discord.slash("note add", { paragraph: "3", words }));
    const names = "@Anna Reader @Readers #reading :owl: 1 January 1970 at 00:00 UTC /note add";
    expect(shownIn(kept).replaceAll("\\", "")).toContain(names);
    const form = await discord.menu("Keep as note", discord.say(words));
    expect(JSON.stringify(object(form.modal))).toContain(names);
  });

  test.each([
    "",
    "?",
    "^",
    "can you answer this, please?",
    "any idea?",
    "beantworte das bitte",
    "¿puedes responder?",
    "tu peux répondre à ça, s'il te plaît ?",
    "responda isso",
    "ответь, пожалуйста",
  ])("are those of the message that a mention with no more than “%s” replies to", async (pointing) => {
    const { discord } = trial;
    const other = discord.user("Bo");
    const asking = discord.say(`<@${discord.world.bot.id}> <@${other.id}> ${question}`, discord.study, other);
    await discord.answerTo(asking);
    const said = `${discord.mention} ${pointing}`;
    const mention = discord.say(said, discord.channel, discord.reader, { replyTo: asking });
    expect(shownIn(await discord.answerTo(mention))).toContain("Marta Lindqvist");
    const unreadable = discord.say(question, discord.channel, other);
    const bare = discord.say(said, discord.channel, discord.reader, { replyTo: unreadable });
    expect(shownIn(await discord.answerTo(bare))).toContain("can't read the message");
  });
});
