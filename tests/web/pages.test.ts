import { describe, expect, it } from "vitest";
import { memoryStore } from "../support/memory-store.ts";
import { library, skarholm } from "../support/skarholm.ts";
import { webAppOver } from "./web-app.ts";

const app = webAppOver(library, await memoryStore());

async function page(
  path: string,
  init?: RequestInit,
): Promise<{ status: number; html: string; headers: Headers }> {
  const response = await app.request(path, init);
  return { status: response.status, html: await response.text(), headers: response.headers };
}

function asked(fields: Record<string, string>, headers: Record<string, string> = {}) {
  return page("/ask", {
    method: "POST",
    headers: { "Content-Type": "application/x-www-form-urlencoded", ...headers },
    body: new URLSearchParams({ text: skarholm.id, ...fields }).toString(),
  });
}

describe("a supervisor", () => {
  it("sees that the process runs, and that it can answer", async () => {
    expect((await page("/healthz")).html).toBe("ok\n");
    const { status, html } = await page("/readyz");
    expect([status, JSON.parse(html)]).toEqual([200, { texts: "ok", store: "ok" }]);
  });

  it("sees that the database can't be reached, and that the process runs nevertheless", async () => {
    const store = await memoryStore();
    const away = webAppOver(library, { ...store, check: () => Promise.reject(new Error("away")) });
    const ready = await away.request("/readyz");
    expect([ready.status, await ready.json()]).toEqual([503, { texts: "ok", store: "failed" }]);
    expect((await away.request("/healthz")).status).toBe(200);
  });
});

describe("the shelf", () => {
  it("links to its texts", async () => {
    const { status, html } = await page("/");
    expect(status).toBe(200);
    expect(html).toContain('href="/texts/skarholm"');
    expect(html).toContain(skarholm.title);
  });

  it("allows no script, style or picture but its own, and no cookie", async () => {
    const { headers, html } = await page("/");
    const policy = headers.get("Content-Security-Policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("unsafe");
    expect(headers.get("Set-Cookie")).toBeNull();
    expect(html).not.toMatch(/<script>|<style|\sstyle=|\son[a-z]+=/);
    expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  });
});

describe("a text", () => {
  it("has every word of every paragraph, in order, with note numbers between", async () => {
    const { html } = await page("/texts/skarholm");
    const words = [...html.matchAll(/<p class="words"[^>]*>(.*?)<\/p>/gs)].map(([, content = ""]) =>
      content
        .replaceAll(/<sup>.*?<\/sup>/g, "")
        .replaceAll(/<[^>]*>/g, "")
        .replaceAll("&#39;", "'"),
    );
    expect(words.slice(0, 5)).toEqual(skarholm.paragraphs.map(({ text }) => text));
    expect(html).toMatch(
      /March 1871\.<sup><a id="r1" role="doc-noteref" href="#notes-without-words">31<\/a>/,
    );
    expect(html).toMatch(/href="#n3">33<\/a>/);
    expect(html).toMatch(/<li id="n3">.*?Minutes of the council, 4 May 1871\./s);
  });

  it("marks the excerpt that the address names", async () => {
    const { html } = await page("/texts/skarholm?p=3&s=0-19");
    expect(html).toContain('<mark class="cited">Nobody thanked her.</mark>');
    expect(html).toContain('data-place="3"');
  });

  it.each(["p=3&s=19-0", "p=3&s=0-9999", "p=3&s=x", "p=999", "p=-1", "p=1e3", "p[]=3"])(
    "opens without a mark where there is no such place: %s",
    async (query) => {
      const { status, html } = await page(`/texts/skarholm?${query}`);
      expect(status).toBe(200);
      expect(html).not.toContain("<mark");
    },
  );

  it.each(["/texts/nothing", "/texts/%3Cb%3E", "/texts/skarholm/2", "/nothing"])(
    "is not found at %s, in one sentence",
    async (path) => {
      const { status, html } = await page(path);
      expect(status).toBe(404);
      expect(html).toContain("<h1>Not found</h1>");
      expect(html).not.toContain("<b>");
    },
  );

  it.each(["/", "/texts/skarholm"])("isn't sent again to a browser that has it: %s", async (path) => {
    const { headers } = await page(path);
    const etag = headers.get("ETag") ?? "";
    const again = await page(path, { headers: { "If-None-Match": etag } });
    expect(again).toMatchObject({ status: 304, html: "" });
  });
});

describe("a link to an excerpt", () => {
  it("has a preview with title, words and picture", async () => {
    const origin = "https://ibid.example.org";
    const response = await webAppOver(library, await memoryStore(), { origin }).request(
      "/texts/skarholm?p=3&s=0-19",
    );
    const html = await response.text();
    expect(html).toContain('property="og:title" content="The skarholm · ¶3"');
    expect(html).toContain('property="og:description" content="Nobody thanked her."');
    expect(html).toContain(`property="og:image" content="${origin}/texts/skarholm/card.png?p=3&amp;s=0-19"`);
  });

  it("has no picture where nobody outside reaches it", async () => {
    expect((await page("/texts/skarholm?p=3&s=0-19")).html).not.toContain("og:image");
  });

  it("gives its picture", async () => {
    const response = await app.request("/texts/skarholm/card.png?p=3&s=0-19");
    expect(response.headers.get("Content-Type")).toBe("image/png");
    expect(
      Buffer.from(await response.arrayBuffer())
        .subarray(1, 4)
        .toString(),
    ).toBe("PNG");
  });
});

describe("a search in a text", () => {
  it("shows the sentences with links into the text", async () => {
    const { html } = await page("/texts/skarholm/find?q=council");
    expect(html).toContain("2 sentences:");
    expect(html).toContain('href="/texts/skarholm?p=2&amp;s=');
  });

  it("says when there is nothing", async () => {
    expect((await page("/texts/skarholm/find?q=zeppelin")).html).toContain("No sentence of the text has");
  });
});

describe("asking", () => {
  it("answers on a page of its own, with a link that opens the excerpt", async () => {
    const { status, html } = await asked({ words: "Who was the keeper of the lighthouse?" });
    expect(status).toBe(200);
    expect(html).toContain("Who was the keeper of the lighthouse?");
    expect(html).toMatch(/href="\/texts\/skarholm\?p=1&amp;s=\d+-\d+#p1"/);
  });

  it("follows up by what the page carries", async () => {
    const first = await asked({ words: "Who was the keeper of the lighthouse?" });
    const [, history = ""] = /name="history" value="([^"]+)"/.exec(first.html) ?? [];
    const { html } = await asked({ words: "what note is that?", history });
    expect(html).toMatch(/note 31|Note 31/);
    expect(html).toContain("Who was the keeper of the lighthouse?");
  });

  it("takes the buttons under an answer", async () => {
    const first = await asked({ words: "paragraph 2" });
    const [, action = ""] = /name="action" value="(paragraph:[^"]+)"/.exec(first.html) ?? [];
    const { html } = await asked({ action });
    expect(html).toContain('<div class="reply paragraph">');
  });

  it("gives the page's script the turn alone", async () => {
    const { html, headers } = await asked({ words: "note 33" }, { "X-Requested-With": "fetch" });
    expect(headers.get("Content-Type")).toContain("application/json");
    const { turn } = JSON.parse(html);
    expect(turn).toMatch(/^<li class="turn">/);
    expect(turn).toContain("Minutes of the council, 4 May 1871.");
  });

  it("escapes what was typed", async () => {
    const { html } = await asked({ words: "<script>alert(1)</script>" });
    expect(html).not.toContain("<script>alert");
    expect(html).toContain("&lt;script&gt;alert");
  });

  it.each<[Record<string, string>, number, string]>([
    [{ words: "" }, 400, "the question is empty"],
    [{ words: "x", history: "no history" }, 400, "begin a new one"],
    [{ words: "x", text: "nothing" }, 404, "There is no text"],
    [{ action: "/note:add" }, 410, "too old"],
    [{ action: `paragraph:${"a".repeat(8)}:1` }, 409, "has changed"],
    [{ words: "x".repeat(70_000) }, 413, "too long"],
  ])("refuses with %2$s in one sentence: %3$s", async (fields, status, sentence) => {
    const refused = await asked(fields);
    expect(refused.status).toBe(status);
    expect(refused.html).toContain(sentence);
  });
});
