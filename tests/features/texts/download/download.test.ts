import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { downloadText } from "../../../../src/features/texts/download/download.ts";
import { resolveTo, startLoopbackServer, type LoopbackServer } from "../../../support/loopback-server.ts";

const maxSize = 2 ** 20;

describe("downloadText", () => {
  let server: LoopbackServer;
  let answer: (response: ServerResponse, request: IncomingMessage) => void;

  beforeEach(async () => {
    answer = (response) => response.end();
    server = await startLoopbackServer((response, request) => answer(response, request));
  });

  afterEach(() => server.close());

  function download(address: string, network = server.network, timeout = 60_000) {
    return downloadText(address, { hosts: ["books.test"], maxSize, timeout, network });
  }

  it("downloads a file from a listed host and its subdomains", async () => {
    answer = (response) => response.end("The ferry sank.");
    const file = await download(" https://www.books.test/a/the%20ferry.txt ");
    expect(file).toMatchObject({ name: "the-20ferry.txt", size: 15 });
    expect(new TextDecoder().decode(await file.bytes())).toBe("The ferry sank.");
    expect(server.requests).toEqual(["www.books.test/a/the%20ferry.txt"]);
  });

  it.each([
    ["application/epub+zip", "/ebooks/57.epub3.images", "57.epub"],
    ["text/plain; charset=utf-8", "/ebooks/57.txt.utf-8", "57.txt"],
    ["Text/HTML", "/essay", "essay.html"],
    ["text/html", "/", "text.html"],
    ["application/octet-stream", "/ferry.epub", "ferry.epub"],
    ["application/zip", "/ferry.zip", "ferry.zip"],
  ])("names a file of type %s at %s %s", async (type, path, name) => {
    answer = (response) => response.writeHead(200, { "content-type": type }).end("words");
    expect(await download(`https://books.test${path}`)).toMatchObject({ name });
  });

  it("follows redirects within the host", async () => {
    const targets = ["/2", "//www.books.test/3"];
    answer = (response) => {
      const location = targets.shift();
      if (location === undefined) response.end("words");
      else response.writeHead(302, { location }).end();
    };
    expect(await download("https://books.test/1")).toMatchObject({ size: 5 });
    expect(server.requests).toEqual(["books.test/1", "books.test/2", "www.books.test/3"]);
  });

  it.each([
    "https://other.test/a.txt",
    "http://books.test/a.txt",
    "https://books.test:8443/a.txt",
    "https://me@books.test/a.txt",
    "https://127.0.0.1/a.txt",
    "file:///etc/passwd",
    "https://[",
  ])("doesn't follow a redirect to %s", async (location) => {
    answer = (response) => response.writeHead(301, { location }).end();
    await expect(download("https://books.test/1")).rejects.toThrow(
      "books.test refers to another address, which I don't follow: download the file, and attach it.",
    );
    expect(server.requests).toEqual(["books.test/1"]);
  });

  it("doesn't follow a redirect from one listed host to another", async () => {
    answer = (response) => response.writeHead(301, { location: "https://other.test/a.txt" }).end();
    const hosts = ["books.test", "other.test"];
    const options = { hosts, maxSize, network: server.network };
    await expect(downloadText("https://books.test/1", options)).rejects.toThrow(/don't follow/);
    expect(server.requests).toEqual(["books.test/1"]);
  });

  it("gives up redirects that don't end", async () => {
    answer = (response) => response.writeHead(302, { location: "/1" }).end();
    await expect(download("https://books.test/1")).rejects.toThrow(/without an end/);
    expect(server.requests).toHaveLength(6);
  });

  it.each([[["127.0.0.1"]], [["::1"]], [["8.8.8.8", "127.0.0.1"]], [[]]])(
    "doesn't connect to a name with the addresses %s",
    async (addresses) => {
      const { isAllowed: _, ...network } = server.network;
      const options = {
        hosts: ["books.test"],
        maxSize,
        network: { ...network, lookup: resolveTo(...addresses) },
      };
      await expect(downloadText("https://books.test/a.txt", options)).rejects.toMatchObject({
        code: "download-failed",
        message: "The file could not be fetched from books.test: try again, or attach it.",
      });
      expect(server.requests).toEqual([]);
    },
  );

  it("doesn't trust a certificate of another authority or host", async () => {
    const options = { hosts: ["books.test", "example.test"], maxSize };
    const network = { ...server.network, ca: undefined };
    await expect(downloadText("https://books.test/a", { ...options, network })).rejects.toThrow(
      /not be fetched/,
    );
    await expect(
      downloadText("https://example.test/a", { ...options, network: server.network }),
    ).rejects.toThrow(/not be fetched/);
    expect(server.requests).toEqual([]);
  });

  it("refuses a file that is announced as too large", async () => {
    answer = (response) => response.writeHead(200, { "content-length": maxSize + 1 }).write("a");
    await expect(download("https://books.test/a.txt")).rejects.toThrow(
      "That file is larger than 1 MB: find a smaller edition.",
    );
  });

  it("stops as soon as a file is too large", async () => {
    const block = Buffer.alloc(2 ** 16, "a");
    let sent = 0;
    const closed = new Promise<unknown>((resolve) => {
      answer = (response) => {
        resolve(once(response, "close"));
        const send = () => {
          do sent += block.length;
          while (response.write(block));
        };
        response.on("drain", send);
        send();
      };
    });
    await expect(download("https://books.test/a.txt")).rejects.toMatchObject({ code: "too-large" });
    await closed;
    expect(sent).toBeLessThan(100 * maxSize);
  });

  it.each<[string, (response: ServerResponse) => void]>([
    ["answers", () => undefined],
    ["ends the file", (response) => response.write("The ferry")],
  ])("stops waiting for a host that never %s", async (_, never) => {
    answer = never;
    await expect(download("https://books.test/a.txt", server.network, 400)).rejects.toThrow(
      "books.test takes longer than 0 s to send the file: try again later.",
    );
  });

  it.each([
    [404, /^books\.test has no file at that address: check it\.$/],
    [410, /has no file at that address/],
    [403, /^The file could not be fetched from books\.test: try again, or attach it\.$/],
    [500, /could not be fetched/],
    [304, /could not be fetched/],
  ])("refuses the status %i", async (status, sentence) => {
    answer = (response) => response.writeHead(status).end("a page");
    await expect(download("https://books.test/a.txt")).rejects.toThrow(sentence);
  });

  it("notices a file that is cut off", async () => {
    answer = (response) => {
      response.writeHead(200, { "content-length": 100 }).write("The ferry", () => response.destroy());
    };
    await expect(download("https://books.test/a.txt")).rejects.toThrow(/could not be fetched/);
  });

  it("doesn't take a page about a file for the file", async () => {
    answer = (response) => response.writeHead(200, { "content-type": "text/html" }).end("<p>Your download");
    await expect(download("https://books.test/ferry.epub")).rejects.toThrow(
      "That address leads to a page about the file: copy the address of the file itself.",
    );
  });
});
