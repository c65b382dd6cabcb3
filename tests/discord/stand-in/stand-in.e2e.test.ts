import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { commandListProblems, choiceProblems } from "./check-commands.ts";
import { componentsV2, ephemeral, messageProblems } from "./check-message.ts";
import { modalProblems } from "./check-modal.ts";
import { object } from "./json.ts";
import { permissions } from "./permissions.ts";
import { StandIn } from "./stand-in.ts";

const shown = (content: string) => ({ type: 10, content });
const button = (id: string, label = "Go") => ({ type: 2, style: 2, label, custom_id: id });
const row = (...components: unknown[]) => ({ type: 1, components });
const layout = (...components: unknown[]) => ({ flags: componentsV2, components });
const times = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, n) => make(n));

const input = { type: 4, custom_id: "title", style: 1 };
const field = (more: object = {}) => ({ type: 18, label: "Title", component: { ...input, ...more } });
const modal = (...components: unknown[]) => ({ title: "A form", custom_id: "a", components });

describe("the stand-in rejects", () => {
  test.each([
    ["an empty message", {}],
    ["content of more than 2,000 characters", { content: "x".repeat(2001) }],
    ["content next to a layout", { ...layout(shown("x")), content: "x" }],
    ["a text outside a layout", { components: [shown("x")] }],
    ["a text of white space", layout(shown("  "))],
    ["more than 4,000 characters in all", layout(shown("x".repeat(3000)), shown("x".repeat(1001)))],
    ["more than 40 components", layout({ type: 17, components: times(40, () => shown("x")) })],
    [
      "a container in a container",
      layout({ type: 17, components: [{ type: 17, components: [shown("x")] }] }),
    ],
    ["an empty container", layout({ type: 17, components: [] })],
    ["a button outside a row", layout(button("a"))],
    ["six buttons in a row", layout(row(...times(6, (n) => button(`${n}`))))],
    ["a label of more than 80 characters", layout(row(button("a", "x".repeat(81))))],
    ["a custom_id of more than 100 characters", layout(row(button("x".repeat(101))))],
    ["a custom_id twice", layout(row(button("a")), row(button("a")))],
    ["a nonce of more than 25 characters", { content: "x", nonce: "1".repeat(26) }],
    ["the ephemeral flag in a channel", { content: "x", flags: ephemeral }],
    ["a file that didn't come with the message", layout({ type: 13, file: { url: "attachment://a.md" } })],
    ["an attachment that didn't come with the message", { content: "x", attachments: [{ id: "0" }] }],
    [
      "one role and all roles at once",
      { content: "x", allowed_mentions: { parse: ["roles"], roles: ["123456789012345678"] } },
    ],
    ["a role that is no id", { content: "x", allowed_mentions: { roles: ["Readers"] } }],
  ])("%s", (_what, body) => {
    expect(messageProblems(body, componentsV2)).not.toEqual([]);
  });

  test.each([
    ["a name with capitals", [{ name: "Ask", description: "x" }]],
    ["a missing description", [{ name: "ask" }]],
    ["a description of more than 100 characters", [{ name: "ask", description: "x".repeat(101) }]],
    ["the same name twice", times(2, () => ({ name: "ask", description: "x" }))],
    [
      "a required option after an optional one",
      [
        {
          name: "ask",
          description: "x",
          options: [
            { type: 3, name: "a", description: "x" },
            { type: 3, name: "b", description: "x", required: true },
          ],
        },
      ],
    ],
    [
      "more than 25 options",
      [
        {
          name: "a",
          description: "x",
          options: times(26, (n) => ({ type: 3, name: `o${n}`, description: "x" })),
        },
      ],
    ],
    [
      "a subcommand beside an option",
      [
        {
          name: "a",
          description: "x",
          options: [
            { type: 1, name: "b", description: "x" },
            { type: 3, name: "c", description: "x" },
          ],
        },
      ],
    ],
    [
      "the same option twice in a subcommand",
      [
        {
          name: "a",
          description: "x",
          options: [
            {
              type: 1,
              name: "b",
              description: "x",
              options: times(2, () => ({ type: 3, name: "c", description: "x" })),
            },
          ],
        },
      ],
    ],
    ["a menu with a description", [{ type: 3, name: "Ask", description: "x" }]],
    ["16 menus", times(16, (n) => ({ type: 3, name: `Ask ${n}` }))],
  ])("%s", (_what, body) => {
    expect(commandListProblems(body, "global")).not.toEqual([]);
  });

  test.each([
    ["a form without fields", modal()],
    ["a form with six fields", modal(...times(6, (n) => field({ custom_id: `${n}` })))],
    ["a form with a title of more than 45 characters", { ...modal(field()), title: "x".repeat(46) }],
    [
      "a form with a custom_id of more than 100 characters",
      { ...modal(field()), custom_id: "x".repeat(101) },
    ],
    ["a field with a label of more than 45 characters", modal({ ...field(), label: "x".repeat(46) })],
    ["a field with a value of more than 4,000 characters", modal(field({ value: "x".repeat(4001) }))],
    ["a field with a value longer than it takes", modal(field({ value: "xx", max_length: 1 }))],
    ["two fields of one custom_id", modal(field(), field())],
    ["a field that isn't labelled", modal(input)],
  ])("%s", (_what, body) => {
    expect(modalProblems(body)).not.toEqual([]);
    expect(modalProblems(modal(field({ value: "x" })))).toEqual([]);
  });

  test.each([
    ["26 choices", times(26, (n) => ({ name: "x", value: `${n}` })), 3],
    ["a choice's name of more than 100 characters", [{ name: "x".repeat(101), value: "x" }], 3],
    ["words as an integer's value", [{ name: "x", value: "x" }], 4],
  ])("%s", (_what, choices, type) => {
    expect(choiceProblems(choices, type)).not.toEqual([]);
  });
});

describe("the stand-in", () => {
  let discord: StandIn;

  async function send(method: string, path: string, body?: unknown, token = discord.token) {
    const response = await fetch(`${discord.apiUrl}/v10${path}`, {
      method,
      headers: { Authorization: `Bot ${token}`, "Content-Type": "application/json" },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const parsed: unknown = text === "" ? undefined : JSON.parse(text);
    return { status: response.status, body: object(parsed), type: response.headers.get("content-type") };
  }

  /** The callback path of a new interaction. */
  function callback(createdAt: number): string {
    const id = `${discord.world.interactions.size + 1}`;
    const { channel } = discord;
    const interaction = { id, token: `t${id}`, type: 2, channel, createdAt, optionType: 3, followUps: [] };
    discord.world.interactions.set(id, interaction);
    return `/interactions/${id}/t${id}/callback`;
  }

  beforeAll(async () => {
    discord = await StandIn.start();
  });

  afterAll(async () => {
    await discord.stop();
  });

  test("accepts a layout within the limits", async () => {
    const body = layout({ type: 17, components: [shown("x".repeat(3990)), row(button("a"))] });
    expect((await send("POST", `/channels/${discord.channel.id}/messages`, body)).status).toBe(200);
  });

  test("reports validation errors in Discord's format", async () => {
    const body = { content: "x".repeat(2001) };
    const answer = await send("POST", `/channels/${discord.channel.id}/messages`, body);
    expect(answer).toMatchObject({
      status: 400,
      body: { code: 50_035, errors: { content: { _errors: [{ code: "BASE_TYPE_BAD_LENGTH" }] } } },
    });
  });

  test("rejects a wrong token", async () => {
    expect(await send("GET", "/users/@me", undefined, "wrong")).toMatchObject({
      status: 401,
      body: { code: 0 },
    });
  });

  test("returns the first message for an enforced nonce that is repeated", async () => {
    const path = `/channels/${discord.channel.id}/messages`;
    const body = { content: "x", nonce: "7", enforce_nonce: true };
    const [first, second] = [await send("POST", path, body), await send("POST", path, body)];
    expect(second.body["id"]).toBe(first.body["id"]);
    const third = await send("POST", path, { ...body, enforce_nonce: false });
    expect(third.body["id"]).not.toBe(first.body["id"]);
  });

  test("accepts a message as multipart form data", async () => {
    const form = new FormData();
    form.append("payload_json", JSON.stringify({ content: "in a form" }));
    const response = await fetch(`${discord.apiUrl}/v10/channels/${discord.channel.id}/messages`, {
      method: "POST",
      headers: { Authorization: `Bot ${discord.token}` },
      body: form,
    });
    expect(await response.json()).toMatchObject({ content: "in a form" });
  });

  test("refuses a reply to an unknown message unless fail_if_not_exists is false", async () => {
    const path = `/channels/${discord.channel.id}/messages`;
    const reference = { message_id: "1" };
    expect((await send("POST", path, { content: "x", message_reference: reference })).status).toBe(400);
    const lenient = { ...reference, fail_if_not_exists: false };
    expect((await send("POST", path, { content: "x", message_reference: lenient })).status).toBe(200);
  });

  test("accepts one response to an interaction within 3 seconds, and returns no body", async () => {
    const body = { type: 4, data: { content: "x", flags: ephemeral } };
    const path = callback(Date.now());
    expect(await send("POST", path, body)).toMatchObject({ status: 204, type: null });
    expect((await send("POST", path, body)).body["code"]).toBe(40_060);
    expect((await send("POST", callback(Date.now() - 4000), body)).body["code"]).toBe(10_062);
    expect(
      (await send("POST", callback(Date.now()), { type: 5, data: { flags: componentsV2 } })).status,
    ).toBe(400);
    const withResponse = await send("POST", `${callback(Date.now())}?with_response=true`, body);
    expect(withResponse.body["resource"]).toMatchObject({ message: { content: "x" } });
  });

  test("opens threads with names of 1 to 100 characters", async () => {
    const path = `/channels/${discord.channel.id}/threads`;
    expect((await send("POST", path, { name: "" })).status).toBe(400);
    expect(await send("POST", path, { name: "Chapter one" })).toMatchObject({
      status: 201,
      body: { type: 11, owner_id: discord.world.bot.id },
    });
  });

  test("refuses a thread in a thread, a second thread on a message, and a forum post without a message", async () => {
    const { channel, world } = discord;
    const thread = discord.thread("One");
    const inThread = await send("POST", `/channels/${thread.id}/threads`, { name: "Two" });
    expect(inThread.body["code"]).toBe(50_024);
    const head = discord.say("x");
    const ofMessage = `/channels/${channel.id}/messages/${head.id}/threads`;
    expect(await send("POST", ofMessage, { name: "Of it" })).toMatchObject({ body: { id: head.id } });
    expect((await send("POST", ofMessage, { name: "Again" })).body["code"]).toBe(160_004);
    const forum = world.addChannel({ type: 15, name: "forum", guildId: world.guildId });
    expect((await send("POST", `/channels/${forum.id}/threads`, { name: "Post" })).status).toBe(400);
    expect((await send("POST", `/channels/${forum.id}/messages`, { content: "x" })).body["code"]).toBe(
      50_008,
    );
  });

  test("enforces a channel's permissions, and refuses everything in servers without the bot", async () => {
    const { world } = discord;
    const closed = world.addChannel({ type: 0, name: "closed", guildId: world.guildId });
    closed.denied = permissions.sendMessages;
    const path = `/channels/${closed.id}/messages`;
    expect((await send("POST", path, { content: "x" })).body["code"]).toBe(50_013);
    closed.denied = permissions.viewChannel;
    expect((await send("POST", path, { content: "x" })).body["code"]).toBe(50_001);
    const far = discord.elsewhere("server");
    expect((await send("POST", `/channels/${far.id}/messages`, { content: "x" })).body["code"]).toBe(50_001);
  });

  test.each([
    ["an update without a message", 7, { content: "x" }],
    ["an acknowledgement without a message", 6, {}],
    ["an invalid modal", 9, {}],
    ["suggestions for a command", 8, { choices: [] }],
  ])("refuses %s", async (_what, type, data) => {
    expect((await send("POST", callback(Date.now()), { type, data })).status).toBe(400);
  });
});
