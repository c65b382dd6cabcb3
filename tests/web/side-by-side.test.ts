import { describe, expect, it } from "vitest";
import type { Text } from "../../src/document/model.ts";
import { groupPath } from "../../src/features/reading-page/pages.ts";
import { changeSettings } from "../../src/features/settings/settings.ts";
import { Library } from "../../src/retrieval/library.ts";
import { partsOf } from "../../src/web/parts.ts";
import { beadsIn } from "../../src/web/pages/side-by-side.tsx";
import { alignmentOf } from "../../src/features/compare/alignment.ts";
import { memoryStore } from "../support/memory-store.ts";
import { required } from "../support/required.ts";
import { skarholm, textFrom } from "../support/skarholm.ts";
import { webAppOver } from "./web-app.ts";

/** The same tale in four paragraphs. */
const german: Text = {
  ...textFrom(
    "leuchtturm",
    [
      "Der Leuchtturm von Skarholm brannte zum ersten Mal im März 1871. Seine Wärterin Marta Lindqvist war über das Eis gekommen und hatte das Lampenöl auf dem Rücken getragen, den ganzen Weg von der Stadt her.{1}",
      "„Kein Schiff soll verloren gehen“, schrieb sie in ihr Tagebuch. Der Rat zahlte ihr vierzig Kronen im Jahr, weniger als einem Fischer. Sie hob jede Quittung und jeden Brief auf und hielt eine Ziege. Niemand dankte ihr.",
      "1890 schloss der Rat das Licht. Lindqvist kehrte nie nach Skarholm zurück. Die Ziege blieb.",
      "Heute ist der Turm ein Museum.",
    ],
    new Map([["1", "Nach ihrem Tagebuch."]]),
  ),
  language: "de",
};

/** A long text whose parts are divided inside of pairs of paragraphs. */
const long = textFrom(
  "long",
  Array.from({ length: 200 }, (_, index) => `${index} ${"the sea rose and fell ".repeat(30)}.`),
);
const joined = textFrom(
  "joined",
  Array.from({ length: 100 }, (_, index) => `${index} ${"das Meer stieg und sank ".repeat(60)}.`),
);

describe("two editions on a page", () => {
  const library = Library.of([skarholm, german, long, joined]);

  it("stand beside each other, with the notes of each", async () => {
    const app = webAppOver(await library, await memoryStore());
    const response = await app.request(`/texts/skarholm?with=${german.id}`);
    const html = await response.text();
    expect(response.status).toBe(200);
    const beads = html.split('<div class="bead">').slice(1);
    const together = required(
      beads.find((bead) => bead.includes("No ship shall be lost")),
      "the bead",
    );
    expect(together).toContain("Nobody thanked her.");
    expect(together).toMatch(/<div class="other" lang="de" dir="ltr">.*Kein Schiff soll/s);
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(html).toMatch(/href="#b-n1">1<\/a>/);
    expect(html).toMatch(/<li id="b-n1">.*?Nach ihrem Tagebuch\./s);
    expect(html).toMatch(/<a class="edition" href="\/texts\/skarholm">Alone<\/a>/);
  });

  it("have each paragraph once, however the parts are divided", async () => {
    const beads = await alignmentOf(long, joined);
    const shown = partsOf(long).flatMap((part) => beadsIn(part, beads));
    expect(partsOf(long).length).toBeGreaterThan(1);
    expect(shown.flatMap(({ own }) => own)).toEqual(long.paragraphs);
    expect(shown.flatMap(({ others }) => others)).toEqual(joined.paragraphs);
  });

  it("stay beside each other from part to part", async () => {
    const app = webAppOver(await library, await memoryStore());
    const html = await (await app.request(`/texts/long?with=joined`)).text();
    expect(html).toContain('href="/texts/long/2?with=joined"');
  });

  it("are no page if there is no such text", async () => {
    const app = webAppOver(await library, await memoryStore());
    expect((await app.request("/texts/skarholm?with=nowhere")).status).toBe(404);
    expect((await app.request("/texts/skarholm?with=skarholm")).status).toBe(200);
  });

  it("are linked to where the group has paired them, and only there", async () => {
    const store = await memoryStore();
    await changeSettings(store, "1", { pairs: [[german.id, skarholm.id]], pageKey: "k".repeat(43) });
    const app = webAppOver(await library, store);
    const path = `${groupPath("1", "k".repeat(43))}/texts/skarholm`;
    expect(await (await app.request(path)).text()).toContain(
      `<a class="edition" href="${path}?with=${german.id}">With “The leuchtturm”</a>`,
    );
    expect(await (await app.request("/texts/skarholm")).text()).not.toContain('class="edition"');
  });

  it("are listed behind one button where there are several", async () => {
    const store = await memoryStore();
    const pairs = [german, long].map(({ id }) => [id, skarholm.id] as const);
    await changeSettings(store, "1", { pairs, pageKey: "k".repeat(43) });
    const path = `${groupPath("1", "k".repeat(43))}/texts/skarholm`;
    const html = await (await webAppOver(await library, store).request(path)).text();
    expect(html.match(/class="edition"/g)).toHaveLength(1);
    expect(html).toContain('<button type="button" class="edition" popovertarget="editions">Side by side');
    const [list] = required(/<nav id="editions".*?<\/nav>/s.exec(html) ?? undefined, "the list");
    expect(list).toContain(`<a href="${path}?with=${german.id}">The leuchtturm</a>`);
    expect(list).toContain(`<a href="${path}?with=${long.id}">The long</a>`);
  });
});
