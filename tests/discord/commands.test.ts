import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { defineCommand, defineSubcommand, type Command } from "../../src/features/command/command.ts";
import { textReply, type Form, type Reply } from "../../src/dialogue/reply/reply.ts";
import { isDiscordUrl } from "../../src/discord/conversation/attachment.ts";
import { required } from "../support/required.ts";
import { ephemeral } from "./stand-in/check-message.ts";
import { list, object } from "./stand-in/json.ts";
import { buttonsOf, shownIn } from "./stand-in/stand-in.ts";
import type { Interaction } from "./stand-in/world.ts";
import { startTrial, type Trial } from "./trial.ts";

/** Longer than the bot takes before it defers a response, in milliseconds. */
const deferralTime = 2100;

/** Takes long enough for a deferral, and shows progress. */
const digger = defineCommand({
  name: "dig",
  description: "Digs",
  options: {},
  async run(_options, { showProgress: tell }) {
    tell?.("Too early to be seen.");
    await sleep(deferralTime);
    tell?.("Half way down.");
    await sleep(200);
    return textReply("There is nothing.");
  },
});

/** Has subcommands and options of several types. */
const kit: Command = {
  name: "kit",
  description: "Tries options",
  subcommands: [
    defineSubcommand({
      name: "echo",
      description: "Says what it was given",
      options: {
        where: { description: "A channel", type: "channel" },
        whom: { description: "A role", type: "role" },
        who: { description: "A member", type: "user" },
        text: { description: "A text", type: "string" },
        pick: {
          description: "One of those suggested",
          type: "string",
          suggest: async (typed, selection, { asker }) => {
            if (typed === "late") await sleep(2700);
            return [{ name: `${typed} for ${asker.name} and ${selection.text ?? "none"}`, value: "x" }];
          },
        },
      },
      run: ({ where, whom, who }, { asker }) =>
        textReply(
          [where, whom, who].map((id) => id ?? "none").join(" ") + ` ${asker.manages} ${asker.moderates}`,
        ),
    }),
    defineSubcommand({
      name: "read",
      description: "Reads a file",
      options: { file: { description: "Any", type: "attachment", required: true } },
      async run({ file }) {
        const bytes = await file.bytes();
        return textReply(`${file.name} has ${file.size} bytes: ${new TextDecoder().decode(bytes)}`);
      },
    }),
  ],
};

function page(number: number): Reply {
  const action = { kind: "command", command: "pages", rest: `${number + 1}` } as const;
  const files = number === 1 ? [{ name: "one.md", content: "# One" }] : [];
  const reply = textReply(`Page ${number}`, [
    { label: "Next", action },
    { label: "Slowly", action: { ...action, rest: `slow ${number + 1}` } },
    { label: "Alone", action: { ...action, rest: "alone" } },
    { label: "Fail", action: { ...action, rest: "fail" } },
    { label: "Rename", action: { ...action, rest: "form" } },
    { label: "Help", url: "https://example.com/help" },
    { label: "Late form", action: { ...action, rest: "late form" } },
    { label: "Endless", action: { ...action, rest: "endless" } },
  ]);
  return { ...reply, replaces: true, aside: "1 discussion · 3 notes", files };
}

const naming: Form = {
  kind: "form",
  title: "What is it to be called?",
  action: { kind: "command", command: "pages", rest: "named" },
  fields: [
    { name: "title", label: "Title", value: "As it was", required: true, maxLength: 80 },
    { name: "why", label: "Why", long: true },
  ],
};

/** Shows pages with buttons, one of which opens a form. */
const pages = defineCommand({
  name: "pages",
  description: "Shows pages",
  options: {
    private: { description: "For you alone", type: "boolean" },
    ask: { description: "Asks first", type: "boolean" },
  },
  run: ({ ask }) => (ask ? naming : page(1)),
  menu: {
    name: "Name this",
    run: (words) => ({ ...naming, fields: [{ name: "title", label: "Title", value: words }] }),
  },
  async press(rest, _context, form) {
    if (/slow|late/.test(rest)) await sleep(deferralTime);
    if (rest === "endless") return { ...naming, action: { ...naming.action, rest: "x".repeat(100) } };
    if (rest === "alone") return { ...textReply("For you."), private: true, replaces: true };
    if (rest === "fail") throw new Error("secret detail");
    if (rest.endsWith("form")) return naming;
    if (rest === "named") {
      if (form.get("title") === "again") return naming;
      return {
        ...textReply(`Called ${form.get("title")}, because ${form.get("why")}`),
        replaces: true,
      };
    }
    return page(Number(rest.replace("slow ", "")));
  },
});

/** Is only for managers, and always answers privately. */
const secret = defineCommand({
  name: "secret",
  description: "Tells one alone",
  options: {},
  forManagers: true,
  run: () => ({ ...textReply("Psst."), private: true }),
});

const original = ({ original: message }: Interaction) => required(message, "a message");
const followUp = ({ followUps: [message] }: Interaction) => required(message, "a follow-up");
const isPrivate = (flags: number) => (flags & ephemeral) !== 0;

describe("a command", () => {
  let trial: Trial;

  beforeAll(async () => {
    trial = await startTrial([kit, pages, secret, digger]);
  });

  afterAll(async () => {
    await trial.stop();
  });

  test("passes channels, roles and members to a subcommand by their ids", async () => {
    const { discord } = trial;
    const { channel, reader, world } = discord;
    const values = { where: channel.id, whom: world.roleId, who: reader.id };
    const answer = original(await discord.slash("kit echo", values));
    expect(shownIn(answer)).toBe(`${channel.id} ${world.roleId} ${reader.id} false false`);
  });

  test("tells who may manage the server", async () => {
    const answer = original(await trial.discord.slash("kit echo", {}, { manages: true }));
    expect(shownIn(answer)).toBe("none none none true true");
  });

  test("counts the right to manage messages only if it holds in the whole server", async () => {
    const moderator = await trial.discord.slash("kit echo", {}, { moderates: "server" });
    expect(shownIn(original(moderator))).toBe("none none none false true");
    const inChannel = await trial.discord.slash("kit echo", {}, { moderates: "channel" });
    expect(shownIn(original(inChannel))).toBe("none none none false false");
  });

  test("suggests values for a subcommand's option, based on the chosen text", async () => {
    const { discord } = trial;
    const [first] = await discord.autocomplete("kit echo", "pick", "ab", { text: "skarholm" });
    expect(first?.["name"]).toBe("ab for Anna Reader and skarholm");
  });

  test("suggests nothing if that takes too long", async () => {
    expect(await trial.discord.autocomplete("kit echo", "pick", "late")).toEqual([]);
  });

  test("reads a file that a member attached", async () => {
    const file = { name: "Kapitel eins.txt", content: Buffer.from("Føotnotes") };
    const answer = original(await trial.discord.slash("kit read", { file }));
    expect(shownIn(answer)).toBe("Kapitel eins.txt has 10 bytes: Føotnotes");
  });

  test("doesn't fetch more of a file than was announced", async () => {
    const file = { name: "endless.txt", content: Buffer.alloc(100_000, "x"), announced: 1000 };
    const reply = original(await trial.discord.slash("kit read", { file }));
    expect(shownIn(reply)).toBe("endless.txt could not be fetched from Discord: please attach it again.");
  });

  test("reports an attached file that was deleted", async () => {
    const { discord } = trial;
    const file = { name: "gone.txt", content: Buffer.from("x") };
    const reading = discord.slash("kit read", { file });
    discord.world.files.clear();
    const reply = original(await reading);
    const { flags } = reply;
    expect(shownIn(reply)).toBe("gone.txt could not be fetched from Discord: please attach it again.");
    expect(isPrivate(flags)).toBe(true);
  });

  test("opens a form and receives its fields", async () => {
    const { discord } = trial;
    const form = await discord.slash("pages", { ask: true });
    expect(form.modal).toMatchObject({ title: "What is it to be called?", custom_id: "/pages:named" });
    const filled = await discord.fill(form, { why: "it is\nbetter" });
    expect(shownIn(original(filled))).toBe("Called As it was, because it is\nbetter");
  });

  test("opens a form for a message", async () => {
    const { discord } = trial;
    const form = await discord.menu("Name this", discord.say("The lighthouse"));
    expect(shownIn(original(await discord.fill(form)))).toBe("Called The lighthouse, because undefined");
  });

  test("reports a form whose action is too long privately", async () => {
    const { discord } = trial;
    const shown = original(await discord.slash("pages"));
    const reply = original(await discord.press(shown, "Endless"));
    const { flags } = reply;
    expect(shownIn(reply)).toMatch(/^Something went wrong/);
    expect(isPrivate(flags)).toBe(true);
  });

  test("replaces the message from which its form was opened", async () => {
    const { discord } = trial;
    const shown = original(await discord.slash("pages"));
    const filled = await discord.fill(await discord.press(shown, "Rename"), { title: "New", why: "so" });
    expect(filled.responded).toBe(7);
    expect(shownIn(shown)).toBe("Called New, because so");
  });

  test("reports a form in response to a form privately", async () => {
    const { discord } = trial;
    const form = await discord.slash("pages", { ask: true });
    const reply = original(await discord.fill(form, { title: "again" }));
    const { flags } = reply;
    expect(shownIn(reply)).toMatch(/^Something went wrong/);
    expect(isPrivate(flags)).toBe(true);
    expect(trial.logged()).toContain("A form after a form");
  });

  test.each([false, true])("replaces a message and its files (private: %s)", async (own) => {
    const { discord } = trial;
    const shown = original(await discord.slash("pages", { private: own }));
    expect(isPrivate(shown.flags)).toBe(own);
    expect(shown.files.map(({ name, content }) => [name, content.toString()])).toEqual([["one.md", "# One"]]);
    const turned = await discord.press(shown, "Next");
    expect(turned).toMatchObject({ responded: 7, followUps: [] });
    expect(shownIn(shown)).toBe("Page 2\n-# 1 discussion · 3 notes");
    expect(shown.files).toEqual([]);
  });

  test("replaces a message after a deferral", async () => {
    const { discord } = trial;
    const shown = original(await discord.slash("pages"));
    const turned = await discord.press(shown, "Slowly");
    expect(turned.responded).toBe(6);
    await discord.completed(turned);
    expect(shownIn(shown)).toContain("Page 2");
  });

  test("doesn't replace a public message by a private one", async () => {
    const { discord } = trial;
    const shown = original(await discord.slash("pages"));
    const told = original(await discord.press(shown, "Alone"));
    expect([shownIn(told), isPrivate(told.flags)]).toEqual(["For you.", true]);
    expect(shownIn(shown)).toContain("Page 1");
  });

  test("keeps a message whose button fails, and reports the error privately", async () => {
    const { discord } = trial;
    const shown = original(await discord.slash("pages"));
    const reply = original(await discord.press(shown, "Fail"));
    const { flags } = reply;
    expect(shownIn(reply)).toMatch(/^Something went wrong/);
    expect(isPrivate(flags)).toBe(true);
    expect(shownIn(shown)).toContain("Page 1");
  });

  test("reports privately that a form took too long", async () => {
    const { discord } = trial;
    const shown = original(await discord.slash("pages"));
    const late = await discord.completed(await discord.press(shown, "Late form"));
    expect(shownIn(followUp(late))).toBe("That took me too long: please try again.");
    expect(isPrivate(followUp(late).flags)).toBe(true);
  });

  test.each(["hang", "reset", "empty"] as const)(
    "answers after a deferral that Discord received without saying so: %s",
    async (status) => {
      const { discord } = trial;
      discord.faults.push({ method: "POST", path: /\/callback$/, status, afterwards: true, times: Infinity });
      const interaction = await discord.slash("dig");
      const answered = await discord.completed(interaction, 10_000);
      discord.faults.length = 0;
      expect(shownIn(original(answered))).toBe("There is nothing.");
    },
  );

  test("shows progress after a deferral", async () => {
    const { discord } = trial;
    const before = discord.requests.length;
    const answered = await discord.completed(await discord.slash("dig"));
    await expect.poll(() => answered.original && shownIn(answered.original)).toBe("There is nothing.");
    const bodies = discord.requests.slice(before).map(({ body }) => JSON.stringify(body ?? null));
    expect(bodies.filter((body) => body.includes("Half way down"))).toHaveLength(1);
    expect(bodies.some((body) => body.includes("Too early"))).toBe(false);
  });

  test("shows more than five buttons, including links, in two rows", async () => {
    const shown = original(await trial.discord.slash("pages"));
    const [container] = shown.components.map(object);
    const rows = list(container?.["components"])
      .map(object)
      .filter(({ type }) => type === 1);
    expect(rows.map(({ components }) => list(components).length)).toEqual([5, 3]);
    expect(buttonsOf(shown)[5]).toMatchObject({ style: 5, label: "Help", url: "https://example.com/help" });
  });

  test("can answer privately on its own, and be for managers only", async () => {
    const { discord } = trial;
    const told = original(await discord.slash("secret"));
    expect([shownIn(told), isPrivate(told.flags)]).toEqual(["Psst.", true]);
    const defined = discord.world.commands.get("global")?.find(({ name }) => name === "secret");
    expect(defined).toMatchObject({ default_member_permissions: "32" });
  });

  test("mentions nobody", async () => {
    const { sent } = original(await trial.discord.slash("pages"));
    expect(sent["allowed_mentions"]).toMatchObject({ parse: [] });
  });
});

describe("isDiscordUrl", () => {
  const api = "https://discord.com/api";

  test.each([
    ["https://cdn.discordapp.com/attachments/1/2/a.txt", true],
    ["https://media.discordapp.net/attachments/1/2/a.txt", true],
    ["http://cdn.discordapp.com/attachments/1/2/a.txt", false],
    ["https://cdn.discordapp.com.evil.example/a.txt", false],
    ["https://evil.example/cdn.discordapp.com", false],
    ["https://cdn.discordapp.com@evil.example/a.txt", false],
    ["http://127.0.0.1:80/a.txt", false],
    ["file:///etc/passwd", false],
  ])("for %s returns %s", (address, fetched) => {
    expect(isDiscordUrl(address, api)).toBe(fetched);
  });

  test("accepts the configured API server, but not another port", () => {
    const own = "http://127.0.0.1:4000/api";
    expect(isDiscordUrl("http://127.0.0.1:4000/attachments/1/a.txt", own)).toBe(true);
    expect(isDiscordUrl("http://127.0.0.1:4001/attachments/1/a.txt", own)).toBe(false);
  });
});
