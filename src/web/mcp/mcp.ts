import { Server } from "@modelcontextprotocol/sdk/server/index.js";
import { WebStandardStreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js";
import { CallToolRequestSchema, ListToolsRequestSchema } from "@modelcontextprotocol/sdk/types.js";
import { Hono } from "hono";
import type { Library } from "../../retrieval/library.ts";
import { IbidError } from "../../shared/error.ts";
import type { WebEnv } from "../reader.ts";
import { tools } from "./tools.ts";

interface ToolResult {
  readonly [key: string]: unknown;
  content: { type: "text"; text: string }[];
  isError?: boolean;
}

async function resultOf(name: string, given: unknown, library: Library): Promise<ToolResult> {
  try {
    const tool = tools.find((each) => each.name === name);
    if (!tool) throw new IbidError("not-found", `There is no tool ${name}.`);
    return { content: [{ type: "text", text: JSON.stringify(await tool.call(given, library)) }] };
  } catch (error) {
    if (!(error instanceof IbidError)) throw error;
    return { content: [{ type: "text", text: error.message }], isError: true };
  }
}

function serverOver(library: Library): Server {
  const server = new Server({ name: "ibid", version: "1" }, { capabilities: { tools: {} } });
  server.setRequestHandler(ListToolsRequestSchema, () => ({
    tools: tools.map(({ name, description, inputSchema }) => ({ name, description, inputSchema })),
  }));
  server.setRequestHandler(CallToolRequestSchema, ({ params }) =>
    resultOf(params.name, params.arguments ?? {}, library),
  );
  return server;
}

/**
 * The tools for language models, by the Model Context Protocol over HTTP. Nothing is kept between requests: each has a server
 * of its own.
 */
export function mcpRoutes(): Hono<WebEnv> {
  return new Hono<WebEnv>().all("/", async (context) => {
    const server = serverOver(context.get("reader").library);
    const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
    await server.connect(transport);
    return transport.handleRequest(context.req.raw);
  });
}
