import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bundled } from "../../../src/shared/package-path.ts";
import { freePort } from "../../support/free-port.ts";
import { ConnectedBot } from "./connected-bot.ts";

/** Words that stand in no text and in no message of Ibid. */
const words = { question: "zebrafinch", note: "marmalade", file: "quagmire", form: "tumbleweed" } as const;

describe("a bot with HEALTH_PORT", { timeout: 60_000 }, () => {
  let bot: ConnectedBot;
  let address = "";
  beforeAll(async () => {
    const port = await freePort();
    address = `http://127.0.0.1:${port}`;
    bot = await ConnectedBot.start({
      environment: () => ({ HEALTH_PORT: String(port), LOG_LEVEL: "trace" }),
    });
  }, 60_000);
  afterAll(() => bot.stop());

  const metrics = async () => (await fetch(`${address}/metrics`)).text();

  test("says that it is ready, and which shards are connected", async () => {
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
    const ready = await fetch(`${address}/readyz`);
    expect(await ready.json()).toEqual({ discord: "ok", texts: "ok", store: "ok" });
    expect(ready.status).toBe(200);
    expect(await metrics()).toContain('ibid_shards{shard="0",state="ready"} 1');
    expect(await metrics()).toContain("ibid_servers 1");
  });

  test("counts replies by kind of request and of answer", async () => {
    const { discord } = bot;
    await discord.answerTo(discord.say(`${discord.mention} note 57`), 15_000);
    await discord.completed(await discord.slash("note add", { paragraph: "4", words: words.note }));
    await discord.completed(await discord.slash("note add", { paragraph: "4000", words: words.note }));
    const counted = () => metrics().then((all) => all.match(/^ibid_reply_seconds_count.*$/gm));
    await expect
      .poll(counted)
      .toEqual(
        expect.arrayContaining([
          expect.stringMatching(/request="mention",answer="note"\} [1-9]/),
          expect.stringMatching(/request="command",answer="talk"\} 1/),
          expect.stringMatching(/request="command",answer="not-found"\} 1/),
        ]),
      );
    expect(await metrics()).toMatch(/^ibid_store_query_seconds_count [1-9]/m);
    expect(await metrics()).toMatch(/^ibid_queue_wait_seconds_count [1-9]/m);
    expect(await metrics()).toMatch(/^ibid_text_memory_bytes\{part="vectors"\} [1-9]/m);
  });

  test("has the metrics that the dashboard, the alarms and the documentation name", async () => {
    const names = ["deploy/grafana-dashboard.json", "deploy/prometheus-rules.yaml", "docs/operating.md"];
    const files = await Promise.all(names.map((name) => readFile(bundled(name), "utf8")));
    const known = new Set(
      (await metrics()).match(/^# TYPE \S+/gm)?.map((line) => line.slice("# TYPE ".length)),
    );
    const named = new Set(files.join("\n").match(/\b(?:ibid|nodejs|process)_[a-z][a-z0-9_]+/g));
    const unknown = [...named].filter((name) => !known.has(name.replace(/_(?:bucket|count|sum)$/, "")));
    expect(unknown).toEqual([]);
    expect([...known].filter((name) => name.startsWith("ibid_") && !named.has(name))).toEqual([]);
  });

  test("logs ids of requests, and nothing that members wrote", async () => {
    const { discord } = bot;
    const asked = discord.say(`${discord.mention} who was the ${words.question}?`);
    await discord.answerTo(asked, 15_000);
    const file = { name: `${words.file}.txt`, content: Buffer.from(`${words.file} came home. `.repeat(20)) };
    await discord.completed(await discord.slash("texts add", { file }, { manages: true }), 20_000);
    await discord.completed(await discord.slash("ask", { question: `what is a ${words.question}?` }));
    // A failure while a message is handled is logged with its request, too.
    discord.faults.push({ method: "POST", path: /\/messages$/, status: 403, times: 1 });
    discord.say(`${discord.mention} ${words.question} again`, discord.channel, discord.user(words.form));
    await expect.poll(() => bot.process.stderr(), { timeout: 15_000 }).toContain("Discord refused a reply");
    const log = bot.process.stderr();
    expect(log).toMatch(new RegExp(`"request":"${asked.id}"[^\n]*"Replied"`));
    for (const word of Object.values(words)) expect(log).not.toContain(word);
  });

  test("isn't ready without its connection, and is again when it is back", async () => {
    bot.discord.gateway.refuseWith = 4000;
    bot.discord.gateway.forget();
    const status = async () => (await fetch(`${address}/readyz`)).status;
    await expect.poll(status, { timeout: 10_000 }).toBe(503);
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
    bot.discord.gateway.refuseWith = undefined;
    await expect.poll(status, { timeout: 20_000 }).toBe(200);
  });
});
