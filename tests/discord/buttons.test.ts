import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { commands } from "../commands/calling.ts";
import { library } from "../support/skarholm.ts";
import { ephemeral } from "./stand-in/check-message.ts";
import { buttonsOf, labelsOf, responseTo, shownIn, StandIn } from "./stand-in/stand-in.ts";
import { startTrial, warmUp, type Trial } from "./trial.ts";

function isPrivate(flags: number): boolean {
  return (flags & ephemeral) !== 0;
}

describe("the buttons of an answer", () => {
  let trial: Trial;

  beforeAll(async () => {
    await warmUp(library);
    trial = await startTrial(commands);
  });

  afterAll(() => trial.stop());

  test("answer privately, in place from then on, and to everyone on request, once", async () => {
    const { discord } = trial;
    const answer = await discord.ask(`${discord.mention} paragraph 2`);
    const shown = responseTo(await discord.press(answer, "Paragraph 3 ▸"));
    expect(isPrivate(shown.flags)).toBe(true);
    expect(shownIn(shown)).toContain("Nobody thanked her");
    const turned = await discord.press(shown, "Paragraph 4 ▸");
    expect(turned.original).toBeUndefined();
    expect(shownIn(shown)).toContain("the council closed the light");
    const all = responseTo(await discord.press(shown, "Show everyone"));
    expect(isPrivate(all.flags)).toBe(false);
    expect(shownIn(all)).toContain("the council closed the light");
    expect(shownIn(all)).toContain("shown by Anna Reader");
    const again = await discord.press(shown, "Show everyone", { by: discord.user("Bo") });
    expect(again.original).toBeUndefined();
  });

  test("make one message of two presses", async () => {
    const { discord } = trial;
    const answer = await discord.ask(`${discord.mention} paragraph 4`);
    const presses = [
      await discord.press(answer, "Paragraph 5 ▸"),
      await discord.press(answer, "Paragraph 5 ▸"),
    ];
    expect(presses.flatMap(({ original }) => original ?? [])).toHaveLength(1);
  });

  test.each(["server", "group"] as const)("answer privately elsewhere, in a %s, too", async (place) => {
    const { discord } = trial;
    const there = { channel: discord.elsewhere(place) };
    const asked = responseTo(await discord.slash("ask", { question: "who was the keeper?" }, there));
    const context = responseTo(await discord.press(asked, "In context", there));
    expect(isPrivate(context.flags)).toBe(true);
    const shown = responseTo(await discord.press(context, "Show everyone", there));
    expect(isPrivate(shown.flags)).toBe(false);
  });

  test("are ordinary messages where nobody else is", async () => {
    const { discord } = trial;
    const answer = await discord.ask("paragraph 2", discord.dm());
    await vi.waitFor(() => expect(labelsOf(answer)).toContain("Paragraph 3 ▸"));
    expect(isPrivate(responseTo(await discord.press(answer, "Paragraph 3 ▸")).flags)).toBe(false);
  });

  test("turn the pages of a search in place", async () => {
    const { discord } = trial;
    const found = responseTo(await discord.slash("find", { words: "the" }));
    expect((await discord.press(found, "Page 2 ▸")).original).toBeUndefined();
    expect(shownIn(found)).toContain("page 2");
  });

  test("are five at most, and offer no note without its words", async () => {
    const { discord } = trial;
    await discord.slash("note add", { paragraph: "1", words: "Look." });
    const answer = await discord.ask(`${discord.mention} who was the keeper of the lighthouse?`);
    expect(buttonsOf(answer).length).toBeLessThanOrEqual(5);
    expect(labelsOf(await discord.ask(`${discord.mention} paragraph 2`))).toContain("Note 33");
    expect(labelsOf(await discord.ask(`${discord.mention} paragraph 4`))).not.toContain("Note 34");
  });

  test("are red where they destroy something, and say what", async () => {
    const { discord } = trial;
    const asked = responseTo(await discord.slash("privacy delete"));
    const here = buttonsOf(asked).find(({ label }) => label === "Delete here");
    expect(here).toMatchObject({ style: 4 });
  });

  test("don't remove an answer, but its menu does, for the asker and moderators", async () => {
    const { discord } = trial;
    const menu = "Remove this answer";
    const [first, second] = [
      await discord.ask(`${discord.mention} paragraph 3`),
      await discord.ask(`${discord.mention} paragraph 5`),
    ];
    const other = responseTo(await discord.menu(menu, first, { by: discord.user("Bo") }));
    expect(shownIn(other)).toContain("Only who asked, or a moderator");
    await discord.menu(menu, first);
    await discord.menu(menu, second, { by: discord.user("Mo"), moderates: "channel" });
    expect([first, second].map(({ id }) => discord.world.messages.has(id))).toEqual([false, false]);
  });

  test("and its menu takes an answer that is gone already, and says where the bot can't remove it", async () => {
    const { discord } = trial;
    const menu = "Remove this answer";
    const gone = await discord.ask(`${discord.mention} paragraph 3`);
    discord.world.messages.delete(gone.id);
    expect(shownIn(responseTo(await discord.menu(menu, gone)))).toBe("The answer is removed.");
    const channel = discord.elsewhere("server");
    const used = { channel, by: discord.reader };
    const far = responseTo(await discord.slash("paragraph", { number: "3" }, used));
    const refused = { method: "DELETE", path: /messages/, status: 403, times: 1 } as const;
    discord.faults.push({ ...refused, body: { message: "Missing Access", code: 50_001 } });
    const answer = responseTo(await discord.menu(menu, far, { ...used, moderates: "channel" }));
    expect(shownIn(answer)).toContain("I am no member here");
  });
});

describe("what Ibid says of itself", () => {
  let trial: Trial;

  beforeAll(async () => {
    await warmUp(library);
    trial = await startTrial(commands);
  });

  afterAll(() => trial.stop());

  test("links its commands and has examples on the text, which can be pressed", async () => {
    const { discord } = trial;
    const help = responseTo(await discord.slash("help"));
    expect(shownIn(help)).toMatch(/<\/ask:\d+>/);
    expect(shownIn(help)).toMatch(/<\/note add:\d+>/);
    expect(labelsOf(help)).toEqual(["what is it about?", "paragraph 1", "note 31"]);
    const pressed = responseTo(await discord.press(help, "paragraph 1"));
    expect(shownIn(pressed)).toContain("lighthouse");
  });

  test("says its version and how it is invited", async () => {
    const { discord } = trial;
    const about = responseTo(await discord.slash("about"));
    expect(shownIn(about)).toMatch(/^Ibid \d+\.\d+\.\d+/);
    expect(buttonsOf(about)[0]).toMatchObject({
      url: expect.stringContaining("oauth2/authorize?client_id="),
    });
  });

  test("shows a passage at random, and the same one all day", async () => {
    const { discord } = trial;
    const daily = async () => shownIn(responseTo(await discord.slash("random", { daily: true })));
    expect(await daily()).toBe(await daily());
    expect(shownIn(responseTo(await discord.slash("random")))).toMatch(/¶\d/);
  });

  test("says hello once in a server that adds it", async () => {
    const { discord } = trial;
    const { world, channel } = discord;
    const said = () =>
      [...world.messages.values()].filter((message) => shownIn(message).startsWith("Hello, I'm Ibid"));
    discord.dispatch("GUILD_DELETE", { id: world.guildId });
    discord.dispatch("GUILD_CREATE", world.guildPayload());
    await vi.waitFor(() => expect(said()).toHaveLength(1));
    expect(said()[0]?.channel.id).toBe(channel.id);
    discord.dispatch("GUILD_DELETE", { id: world.guildId });
    discord.dispatch("GUILD_CREATE", world.guildPayload());
    await discord.listen();
    expect(said()).toHaveLength(1);
  });

  test("says hello in no channel for the rules or announcements, if there is another", async () => {
    const { discord } = trial;
    const { world } = discord;
    const id = world.addGuild(0, 1);
    const add = (type: 0 | 5, name: string) => world.addChannel({ type, name, guildId: id });
    const [rules] = [add(0, "rules"), add(5, "news"), add(0, "chat")];
    discord.dispatch("GUILD_CREATE", { ...world.guildPayload(id), rules_channel_id: rules.id }, id);
    const said = () => [...world.messages.values()].filter(({ channel }) => channel.guildId === id);
    await vi.waitFor(() => expect(said().map(({ channel }) => channel.name)).toEqual(["chat"]));
  });

  test("says hello when it starts in a server that added it meanwhile", async () => {
    const joined = new Date().toISOString();
    const discord = await StandIn.start();
    const { world } = discord;
    const id = world.addGuild(0, 1);
    const channel = world.addChannel({ type: 0, name: "general", guildId: id });
    const payload = world.guildPayload.bind(world);
    world.guildPayload = (guild) => ({ ...payload(guild), ...(guild === id && { joined_at: joined }) });
    const late = await startTrial(commands, { discord });
    const said = () => [...world.messages.values()].filter((message) => shownIn(message).startsWith("Hello"));
    await vi.waitFor(() => expect(said().map((message) => message.channel.id)).toEqual([channel.id]));
    await late.stop();
    const again = await startTrial(commands, { discord, store: late.store });
    await discord.listen();
    expect(said()).toHaveLength(1);
    await again.stop();
    await discord.stop();
  });

  test("takes the name that people gave to a file", async () => {
    const { discord } = trial;
    const file = {
      name: "__.txt",
      title: "Паром",
      content: Buffer.from("Паром затонул в ноябре 1888 года. Капитана так и не нашли."),
    };
    const added = responseTo(
      await discord.completed(await discord.slash("texts add", { file }, { manages: true })),
    );
    await vi.waitFor(() => expect(shownIn(added)).toContain("“Паром”"), 10_000);
  });

  test("reads a file whose name has no extension, and says of another what it can read", async () => {
    const { discord } = trial;
    const add = async (name: string, title: string, content: Buffer) =>
      responseTo(
        await discord.completed(
          await discord.slash("texts add", { file: { name, title, content } }, { manages: true }),
        ),
      );
    const tale = await add("__", "Der Turm", Buffer.from("The tower stood on the hill. Nobody lived there."));
    await vi.waitFor(() => expect(shownIn(tale)).toContain("“Der Turm”"), 10_000);
    const picture = await add("__", "Bild", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]));
    await vi.waitFor(() => expect(shownIn(picture)).toContain(".epub"), 10_000);
  });

  test("takes no marks from a file's name that would turn the rest of the line around", async () => {
    const { discord } = trial;
    const content = Buffer.from("The mill stood still. Nobody came to grind.");
    const file = { name: "mill_txt.txt", title: "mill\u202Etxt", content };
    const added = responseTo(
      await discord.completed(await discord.slash("texts add", { file }, { manages: true })),
    );
    await vi.waitFor(() => expect(shownIn(added)).toContain("“Milltxt”"), 10_000);
  });

  test("checks a block quote alone, and finds capitals", async () => {
    const { discord } = trial;
    const check = async (words: string) =>
      shownIn(responseTo(await discord.menu("Check this quotation", discord.say(words))));
    expect(
      await check("> Lindqvist never returned to Skarholm.\nThis is what the book says, right"),
    ).toContain("Word for word");
    expect(await check("IN 1890 THE COUNCIL CLOSED THE LIGHT.")).toContain("except for capital letters");
  });

  test("gives each of several quotations its own verdict", async () => {
    const { discord } = trial;
    const check = async (words: string) =>
      shownIn(responseTo(await discord.menu("Check this quotation", discord.say(words)))).split("\n");
    const blocks = await check(
      "> Lindqvist never returned to Skarholm.\nand\n> The council paid her fifty crowns a year.\nand\n> Pigs might fly one day.",
    );
    expect(blocks.slice(1, 10)).toEqual([
      "**“Lindqvist never returned to Skarholm.”**",
      "Word for word: ¶4",
      "",
      "**“The council paid her fifty crowns a year.”**",
      "Not word for word.",
      "“fifty” should be “forty”.",
      "",
      "**“Pigs might fly one day.”**",
      "These words aren't in the text, nor any that are nearly the same.",
    ]);
    const inline = await check("He wrote “The goat stayed” and “She kept every receipt”, did he?");
    expect(inline).toContain("**“The goat stayed”**");
    expect(inline).toContain("**“She kept every receipt”**");
  });

  test("hides in a group what somebody keeps in their own messages", async () => {
    const { discord } = trial;
    await discord.slash("note add", { paragraph: "1", words: "Secret." }, { channel: discord.dm() });
    const there = { channel: discord.elsewhere("group") };
    const exported = responseTo(await discord.slash("export", {}, there));
    expect((exported.flags & ephemeral) !== 0).toBe(true);
  });
});
