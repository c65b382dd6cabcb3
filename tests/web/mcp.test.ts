import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listen, type Listening } from "../../src/web/http/listen.ts";
import { mcpRoutes } from "../../src/web/mcp/mcp.ts";
import { memoryStore } from "../support/memory-store.ts";
import { library } from "../support/skarholm.ts";
import { webAppOver } from "./web-app.ts";

let server: Listening;
const client = new Client({ name: "test", version: "1" });

beforeAll(async () => {
  const app = webAppOver(library, await memoryStore(), { mcp: mcpRoutes() });
  server = await listen(app, { host: "127.0.0.1", port: 0 }, "WEB_PORT");
  await client.connect(new StreamableHTTPClientTransport(new URL(`${server.url}/mcp`)));
});

afterAll(async () => {
  await client.close();
  await server.stop();
});

/** The result of a tool as text. */
async function call(name: string, given: Record<string, unknown>): Promise<string> {
  return JSON.stringify(await client.callTool({ name, arguments: given })).replaceAll(String.raw`\"`, '"');
}

describe("the tools for language models", () => {
  it("are named", async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(["search_text", "get_paragraph", "check_quotation"]);
  });

  it("search a text", async () => {
    expect(await call("search_text", { question: "Who was the keeper of the lighthouse?" })).toContain(
      "Marta Lindqvist",
    );
  });

  it("give a paragraph", async () => {
    expect(await call("get_paragraph", { paragraph: 3 })).toContain("Nobody thanked her.");
  });

  it("check a quotation", async () => {
    expect(await call("check_quotation", { quote: "Nobody thanked her." })).toContain('"verdict":"exact"');
  });

  it.each([
    ["get_paragraph", { paragraph: 9 }, "has 5 paragraphs"],
    ["get_paragraph", {}, "paragraph"],
    ["search_text", { question: "who?", text: "nothing" }, "There is no text"],
    ["nothing", {}, "There is no tool"],
  ])("refuse %s with %j in one sentence", async (name, given, sentence) => {
    const result = await call(name, given);
    expect(result).toContain('"isError":true');
    expect(result).toContain(sentence);
  });

  it("are off unless switched on", async () => {
    const response = await webAppOver(library, await memoryStore()).request("/mcp", { method: "POST" });
    expect(response.status).toBe(404);
  });
});
