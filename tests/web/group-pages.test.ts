import * as v from "valibot";
import { beforeAll, describe, expect, it } from "vitest";
import { asTextId } from "../../src/document/text-id.ts";
import { newPageKey } from "../../src/features/reading-page/group-link.ts";
import { groupPath } from "../../src/features/reading-page/pages.ts";
import { changeSettings, settingsOf } from "../../src/features/settings/settings.ts";
import { publicAnnotation } from "../features/export/annotated-edition.ts";
import { plan } from "../store/contract/plans.ts";
import { groupTextsOver } from "../support/group-texts.ts";
import { memoryStore } from "../support/memory-store.ts";
import { library, skarholm } from "../support/skarholm.ts";
import { webAppOver } from "./web-app.ts";

const group = "1000";
const store = await memoryStore();
const app = webAppOver(library, store);
let path: string;

async function page(address: string) {
  const response = await app.request(address);
  return { status: response.status, html: await response.text(), headers: response.headers };
}

beforeAll(async () => {
  const pageKey = newPageKey();
  await changeSettings(store, group, { pageKey });
  path = groupPath(group, pageKey);
  const shelf = groupTextsOver(library, store).shelfOf(group);
  const bytes = Buffer.from("The ferry sank in the harbour of Torvik. Nobody drowned.\n");
  await shelf.add({ name: "ferry.txt", size: bytes.length, bytes: async () => bytes }, "member", 0);
  const { id: _, edited: __, ...annotation } = publicAnnotation;
  const { id: parent } = await store.annotations.add({ ...annotation, quote: "Marta Lindqvist" });
  await store.annotations.add({ ...annotation, words: "Which goat?", authorName: "Olof", parent });
  await store.annotations.add({ ...annotation, words: "For me alone", private: true });
  await store.annotations.add({ ...annotation, group: "2000", words: "Of another group" });
  await store.discussions.add({
    group,
    text: skarholm.id,
    paragraph: 1,
    thread: "77",
    parent: "7",
    title: "The <lamp>",
    created: 0,
  });
});

describe("the pages of a group", () => {
  it("show its notes and discussions beside the paragraphs, and nobody's private ones", async () => {
    const { html, headers } = await page(`${path}/texts/skarholm`);
    expect(html).toContain("Dear goat");
    expect(html).toContain('<mark class="annotated">Marta Lindqvist</mark>');
    expect(html).toContain('href="https://discord.com/channels/1000/77">The &lt;lamp&gt;</a>');
    expect(html).toMatch(
      /Dear goat[^]*<div class="note reply">[^]*Olof · 5 Jan 2026 · reply[^]*Which goat\?/,
    );
    expect(html).not.toContain("For me alone");
    expect(html).not.toContain("Of another group");
    expect(headers.get("Cache-Control")).toContain("no-store");
    expect(headers.get("Referrer-Policy")).toBe("no-referrer");
    expect(html).toContain('name="robots" content="noindex"');
  });

  it("have the texts that it added, and link among themselves", async () => {
    const { html, headers } = await page(`${path}/`);
    expect(headers.get("Cache-Control")).toContain("no-store");
    expect(html).toContain(`href="${path}/texts/ferry"`);
    expect(html).toContain(`href="${path}/texts/skarholm"`);
    expect((await page(`${path}/texts/ferry/find?q=ferry`)).headers.get("Cache-Control")).toContain(
      "no-store",
    );
    const ferry = await page(`${path}/texts/ferry`);
    expect(ferry.html).toContain("The ferry sank in the harbour of Torvik.");
    expect(ferry.html).toContain(`action="${path}/ask"`);
  });

  it("leave out what the group has switched off", async () => {
    await changeSettings(store, group, { off: ["notes"] });
    const { html } = await page(`${path}/texts/skarholm`);
    await changeSettings(store, group, { off: [] });
    expect(html).not.toContain("Dear goat");
    expect(html).toContain("The &lt;lamp&gt;");
  });

  it("aren't found by others: without the link, by another group's signature, or by an old link", async () => {
    const { pageKey = "" } = await settingsOf(store, group);
    const forged = groupPath("2000", pageKey);
    for (const wrong of ["/g/1000", "/g/1000.AAAAAAAAAAAAAAAAAAAAAA", forged, `${path}A`, "/g/%00"]) {
      expect((await page(`${wrong}/texts/skarholm`)).status).toBe(404);
    }
    await changeSettings(store, group, { pageKey: newPageKey() });
    expect((await page(`${path}/texts/skarholm`)).status).toBe(404);
    await changeSettings(store, group, { pageKey });
  });
});

/** The answer as the page's script gets it. */
async function ask(fields: Record<string, string>): Promise<string> {
  const body = new URLSearchParams({ text: "skarholm", ...fields });
  const headers = { "X-Requested-With": "fetch" };
  const response = await app.request(`${path}/ask`, { method: "POST", body, headers });
  const { turn } = v.parse(v.object({ turn: v.string() }), await response.json());
  return turn.replaceAll(/<\/?mark[^>]*>|<\/?strong[^>]*>/g, "");
}

describe("the answers on a group's page", () => {
  it("go as far as its reading plan, and further for who asks for it", async () => {
    const words = "what is the tower today?";
    const beyond = "Today the tower is a museum.";
    expect(await ask({ words })).toContain(beyond);
    await changeSettings(store, group, { spoilers: "plan" });
    const { id } = await store.plans.add(plan({ group, text: skarholm.id, first: 1, position: 3 }));
    const answer = await ask({ words });
    expect(answer).not.toContain(beyond);
    expect(answer).toContain("further on");
    const [, action = ""] = /value="(far:[^"]+)">Show anyway/.exec(answer) ?? [];
    expect(await ask({ action })).toContain(beyond);
    await store.plans.remove(group, id);
  });
});

describe("everybody", () => {
  it("sees the text alone", async () => {
    const { html } = await page("/texts/skarholm");
    expect(html).not.toContain("Dear goat");
    expect(html).not.toContain("lamp&gt;");
  });

  it("doesn't see a text that a group added until the group says so, and never its notes", async () => {
    expect((await page("/texts/ferry")).status).toBe(404);
    expect((await page(`/s/${group}/texts/ferry`)).status).toBe(404);
    await changeSettings(store, group, { publicTexts: true });
    const shown = await page(`/s/${group}/texts/ferry`);
    expect(shown.html).toContain("The ferry sank in the harbour of Torvik.");
    expect((await page(`/s/${group}/texts/skarholm`)).html).not.toContain("Dear goat");
    expect((await page("/texts/ferry")).status).toBe(404);
    await changeSettings(store, group, { publicTexts: false });
    expect((await page(`/s/${group}/texts/${asTextId("ferry")}`)).status).toBe(404);
  });
});
