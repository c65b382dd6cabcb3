import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { memoryStore } from "../support/memory-store.ts";
import { openApi } from "../../src/web/api/openapi.ts";
import { library } from "../support/skarholm.ts";
import { webAppOver } from "./web-app.ts";

const app = webAppOver(library, await memoryStore());

const anObject = v.record(v.string(), v.unknown());

async function get(path: string): Promise<{ status: number; body: unknown }> {
  const response = await app.request(path);
  return { status: response.status, body: await response.json() };
}

async function post(path: string, body: unknown) {
  const sent = typeof body === "string" ? body : JSON.stringify(body);
  const response = await app.request(path, { method: "POST", body: sent });
  return { status: response.status, body: v.parse(anObject, await response.json()) };
}

describe("the API", () => {
  it("lists the texts", async () => {
    const { body } = await get("/api/texts");
    expect(body).toMatchObject([{ id: "skarholm", title: "The skarholm", paragraphs: 5, notes: 5 }]);
  });

  it("gives a paragraph with its notes", async () => {
    const { body } = await get("/api/texts/skarholm/paragraphs/2");
    expect(body).toMatchObject({
      id: "skarholm",
      ordinal: 2,
      number: 2,
      text: library.texts[0]?.paragraphs[1]?.text,
      notes: [{ label: "33" }],
      bodies: { "33": "Minutes of the council, 4 May 1871." },
    });
  });

  it("answers as the command line does, and follows up", async () => {
    const first = await post("/api/ask", { question: "Who was the keeper?" });
    expect(first.body).toMatchObject({ kind: "answer", excerpts: [{ text: "skarholm", paragraph: 1 }] });
    const { history } = first.body;
    const second = await post("/api/ask", { question: "what note is that?", history });
    expect(second.body).toMatchObject({ kind: "note" });
  });

  it("checks a quotation", async () => {
    const exact = await post("/api/quote", { quote: "Nobody thanked her." });
    expect(exact.body).toMatchObject({ verdict: "exact", paragraph: 3, start: 0, end: 18 });
    expect((await post("/api/quote", { quote: "Everybody thanked her." })).body).toMatchObject({
      verdict: expect.stringMatching(/altered|absent/),
    });
  });

  it("describes each of its addresses", async () => {
    const { body } = await get("/api/openapi.json");
    expect(body).toMatchObject({ openapi: "3.1.0" });
    const described = Object.keys(openApi.paths).map((path) => path.replaceAll(/\{(\w+)\}/g, ":$1"));
    const served = app.routes.map(({ path }) => path).filter((path) => path.startsWith("/api/"));
    const own = served.filter((path) => path !== "/api/openapi.json" && !path.includes("*"));
    expect(new Set(described)).toEqual(new Set(own));
  });

  it.each([
    ["no JSON", 400, "JSON object"],
    [[], 400, "missing"],
    [{}, 400, '"question"'],
    [{ question: 7 }, 400, '"question" must be a string'],
    [{ question: " " }, 400, "empty"],
    [{ question: "who?", limit: 21 }, 400, '"limit" must be 1 to 20'],
    [{ question: "who?", text: "nothing" }, 404, "There is no text"],
    [{ question: "who?", history: "x" }, 400, "begin a new one"],
  ])("refuses %j in one sentence", async (body, status, sentence) => {
    const refused = await post("/api/ask", body);
    expect(refused.status).toBe(status);
    expect(refused.body["error"]).toContain(sentence);
  });

  it.each(["/api/texts/nothing/paragraphs/1", "/api/texts/skarholm/paragraphs/6", "/api/nothing"])(
    "has nothing at %s",
    async (path) => {
      const { status, body } = await get(path);
      expect(status).toBe(404);
      expect(body).toEqual({ error: expect.any(String) });
    },
  );
});

/** A request from an address, through a socket as the server of Node gives it. */
const from = async (address: string, forwarded?: string) =>
  app.request(
    "/api/texts",
    { headers: forwarded === undefined ? {} : { "X-Forwarded-For": forwarded } },
    { incoming: { socket: { remoteAddress: address, remotePort: 1, remoteFamily: "IPv4" } } },
  );

describe("the limit of requests", () => {
  it("refuses an address that asks too often, and no other", async () => {
    for (let times = 0; times < 600; times++) await from("203.0.113.1");
    const refused = await from("203.0.113.1");
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("Retry-After"))).toBeGreaterThan(0);
    expect(await refused.json()).toEqual({ error: expect.stringContaining("Too many requests") });
    expect((await from("203.0.113.2")).status).toBe(200);
    // A web server on this machine tells whom it forwards; nobody else is believed.
    expect((await from("127.0.0.1", "203.0.113.1")).status).toBe(429);
    expect((await from("127.0.0.1", "203.0.113.1, 203.0.113.9")).status).toBe(200);
    expect((await from("203.0.113.1", "203.0.113.8")).status).toBe(429);
  });

  it.each([
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::9", "2001:db8:1:3::9"],
    ["2001:db8::1", "2001:db8::9:2", "2001:db8:0:1::1"],
    ["2001::5:1:2:3:4", "2001::5:9:9:9:9", "2001::6:1:2:3:4"],
    ["::ffff:203.0.113.3", "::ffff:203.0.113.3", "::ffff:203.0.113.4"],
  ])("counts the network of %s together: %s belongs to it, %s doesn't", async (address, neighbour, other) => {
    for (let times = 0; times < 600; times++) await from(address);
    expect((await from(neighbour)).status).toBe(429);
    expect((await from(other)).status).toBe(200);
  });
});
