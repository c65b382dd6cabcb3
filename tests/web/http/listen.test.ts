import { createServer } from "node:http";
import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { IbidError } from "../../../src/shared/error.ts";
import { listen } from "../../../src/web/http/listen.ts";

const app = new Hono().get("/healthz", (context) => context.text("ok\n"));

describe("listen", () => {
  it("serves the addresses until it is stopped", async () => {
    const server = await listen(app, { host: "127.0.0.1", port: 0 }, "WEB_PORT");
    const address = `http://127.0.0.1:${server.port}`;
    expect(await (await fetch(`${address}/healthz`)).text()).toBe("ok\n");
    expect((await fetch(`${address}/other`)).status).toBe(404);
    await server.stop();
    await expect(fetch(`${address}/healthz`)).rejects.toThrow("fetch failed");
  });

  it("says that a port is taken", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => {
      other.listen(0, "127.0.0.1", resolve);
    });
    const bound = other.address();
    const port = typeof bound === "object" && bound ? bound.port : 0;
    const starting = listen(app, { host: "127.0.0.1", port }, "WEB_PORT");
    await expect(starting).rejects.toThrow(IbidError);
    await expect(starting).rejects.toThrow(`WEB_PORT ${port} can't be opened`);
    other.close();
  });
});
