import axe from "axe-core";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasBrowser, howToInstall, launchBrowser } from "../../scripts/support/browser.ts";
import { fingerprint } from "../../src/document/fingerprint.ts";
import type { Text } from "../../src/document/model.ts";
import { asTextId } from "../../src/document/text-id.ts";
import { ingest } from "../../src/ingest/ingest.ts";
import { Library } from "../../src/retrieval/library.ts";
import { listen, type Listening } from "../../src/web/http/listen.ts";
import { memoryStore } from "../support/memory-store.ts";
import { skarholm, textFrom } from "../support/skarholm.ts";
import { voyage } from "../support/voyage.ts";
import { webAppOver } from "./web-app.ts";

if (!hasBrowser) {
  if (process.env.CI !== undefined) throw new Error(`The pages aren't tested in a browser: ${howToInstall}.`);
  process.stderr.write(`SKIPPED: the pages in a browser. To test them, ${howToInstall}.\n`);
}

/** A text with printed pages, one of which begins within a paragraph. */
const paged: Text = {
  ...skarholm,
  id: asTextId("paged"),
  fingerprint: fingerprint(asTextId("paged"), skarholm.paragraphs),
  pages: [
    { label: "112", paragraph: 1, offset: 0 },
    { label: "113", paragraph: 2, offset: 30 },
  ],
};

const mirrored: Text = {
  ...textFrom("mirrored", ["החתול ישב על הגג כל הלילה.{1}"], new Map([["1", "גג אדום."]])),
  language: "he",
};

/** A text of many chapters, each of which has a page. */
async function chapters(count: number): Promise<Text> {
  const paragraph = "The keeper walked over the ice with the lamp oil on her back. ".repeat(30);
  const source = Array.from(
    { length: count },
    (_, index) => `## Chapter ${index + 1}\n\n${`${paragraph}\n\n`.repeat(4)}`,
  );
  const { text } = await ingest({ name: "chapters.md", bytes: Buffer.from(source.join("")) });
  return text;
}

/** A text with a title that is hard to set. */
const hardTitle: Text = {
  ...mirrored,
  id: asTextId("hard-title"),
  title: `</title><b>${"Hippopotomonstro".repeat(8)}`,
};

/** Adds up by how much the layout moves by itself. */
const watchShifts = `
  globalThis.shift = 0;
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) globalThis.shift += value;
  }).observe({ type: "layout-shift", buffered: true });
`;

const long = await chapters(40);

let browser: Browser;
let server: Listening;

/** A tab of a browser of its own. Fails the test on errors of scripts and of the Content-Security-Policy. */
async function openPage(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.on("pageerror", (error) => {
    throw error;
  });
  page.on("console", (message) => {
    if (message.type() === "error") throw new Error(message.text());
  });
  await page.goto(server.url + path);
  return page;
}

async function ask(page: Page, question: string): Promise<string> {
  const before = await page.locator(".turn").count();
  await page.getByRole("textbox", { name: /Ask/ }).fill(question);
  await page.getByRole("textbox", { name: /Ask/ }).press("Enter");
  const turn = page.locator(".turn").nth(before);
  await turn.waitFor();
  return turn.innerText();
}

/** The rules of accessibility that a page breaks, with the elements. */
async function violations(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: axe.source });
  return page.evaluate<string[]>(`
    axe.run().then(({ violations }) =>
      violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ": " + html)),
    )
  `);
}

async function background(page: Page): Promise<string> {
  return page.evaluate("getComputedStyle(document.body).backgroundColor");
}

async function isInView(page: Page, selector: string): Promise<boolean> {
  return page.locator(selector).evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= element.ownerDocument.documentElement.clientHeight;
  });
}

/** The left and top edges of a paragraph and of the one in the edition beside it. */
async function places(page: Page): Promise<readonly [number, number, number, number]> {
  return page.evaluate(`{
    const box = (id) => document.getElementById(id).getBoundingClientRect();
    [box("p2").left, box("p2").top, box("b-p2").left, box("b-p2").top];
  }`);
}

describe.skipIf(!hasBrowser)("the pages in a browser", { timeout: 60_000 }, () => {
  beforeAll(async () => {
    const library = await Library.of([voyage, skarholm, paged, mirrored, hardTitle, long]);
    server = await listen(
      webAppOver(library, await memoryStore()),
      { host: "127.0.0.1", port: 0 },
      "WEB_PORT",
    );
    browser = await launchBrowser();
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it("are read: from the shelf to a chapter by the contents", async () => {
    const page = await openPage("/");
    await page.getByRole("link", { name: voyage.title }).click();
    await page.getByRole("button", { name: "Contents" }).click();
    await page.getByRole("link", { name: "Chapter III. The Wreck" }).click();
    await expect.poll(() => isInView(page, "#c4")).toBe(true);
    const words = await page.locator("#p10 .words").innerText();
    expect(words).toContain("The Anna struck a rock at dawn.");
  });

  it("open a note in place, and give the focus back", async () => {
    const page = await openPage(`/texts/${voyage.id}`);
    const reference = page.locator("#p4 sup a").first();
    await reference.click();
    const note = page.getByRole("dialog", { name: "Note 2" });
    expect(await note.innerText()).toContain("Giuseppe Guarneri");
    await page.keyboard.press("Escape");
    await note.waitFor({ state: "hidden" });
    const hasFocus = () => reference.evaluate((element) => element === element.ownerDocument.activeElement);
    await expect.poll(hasFocus).toBe(true);
  });

  it("answer without a reload, follow up, and mark what is cited", async () => {
    const page = await openPage(`/texts/${skarholm.id}`);
    await page.evaluate("window.isSamePage = true");
    expect(await ask(page, "Who was the keeper of the lighthouse?")).toContain("Marta Lindqvist");
    expect(await ask(page, "what note is that?")).toContain("31");
    await page.locator(".turn .citation").first().click();
    await page.waitForURL(/\?p=1&s=\d+-\d+#p1$/);
    expect(await page.evaluate("CSS.highlights.get('cited').values().next().value.toString()")).toContain(
      "Marta Lindqvist",
    );
    expect(await page.evaluate("window.isSamePage")).toBe(true);
  });

  it("hide the answers, so that on a phone the cited words are seen, until the next question", async () => {
    const page = await openPage(`/texts/${skarholm.id}`, { viewport: { width: 390, height: 420 } });
    await ask(page, "Who was the keeper of the lighthouse?");
    const answers = page.locator(".answers");
    await page.locator(".turn .citation").first().click();
    await answers.waitFor({ state: "hidden" });
    const cited = () =>
      page.evaluate<boolean>(`{
        const { top } = CSS.highlights.get("cited").values().next().value.getBoundingClientRect();
        top > 48 && top < innerHeight / 2;
      }`);
    await expect.poll(cited).toBe(true);
    expect(await ask(page, "what note is that?")).toContain("31");
    const last = page.locator(".turn").last();
    expect(await last.evaluate((turn) => turn.getBoundingClientRect().top >= 48)).toBe(true);
    await page.getByRole("button", { name: "Hide the answers" }).click();
    await answers.waitFor({ state: "hidden" });
    await page.getByRole("textbox", { name: /Ask/ }).click();
    await answers.waitFor({ state: "visible" });
    await page.keyboard.press("Escape");
    await answers.waitFor({ state: "hidden" });
  });

  it("open a note in its own language and direction, within the column", async () => {
    for (const width of [390, 1280]) {
      const page = await openPage(`/texts/${mirrored.id}`, { viewport: { width, height: 800 } });
      await page.locator("sup a").first().click();
      const note = page.getByRole("dialog", { name: "Note 1" });
      expect(await note.getAttribute("dir")).toBe("rtl");
      expect(await note.locator(".words").getAttribute("lang")).toBe("he");
      const column = await page.locator("#p1 .words").boundingBox();
      const box = await note.boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(column?.x ?? Infinity);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(
        (column?.x ?? 0) + (column?.width ?? 0) + 1,
      );
    }
  });

  it("open the contents at the chapter that is read", async () => {
    const page = await openPage(`/texts/${long.id}/30`, { viewport: { width: 390, height: 500 } });
    await page.getByRole("button", { name: "Contents" }).click();
    await expect.poll(() => isInView(page, ".contents [aria-current]")).toBe(true);
  });

  it("say what went wrong with a question, and take the next", async () => {
    const page = await openPage(`/texts/${skarholm.id}`);
    await page.locator('.ask [name="history"]').evaluate((input) => input.setAttribute("value", "broken"));
    const context = page.context();
    page.removeAllListeners("console");
    expect(await ask(page, "Who was the keeper?")).toContain("begin a new one");
    await context.close();
  });

  it("open at a citation's excerpt, marked", async () => {
    const page = await openPage(`/texts/${voyage.id}?p=11&s=0-20#p11`);
    expect(await page.locator("mark").innerText()).toBe("The hens were saved.");
    await expect.poll(() => isInView(page, "mark")).toBe(true);
  });

  it("mark only the citation that was followed last", async () => {
    const page = await openPage(`/texts/${voyage.id}?p=11&s=0-20#p11`);
    await ask(page, "What sank the ship?");
    await page.locator(".turn .citation").first().click();
    await expect.poll(() => page.evaluate("CSS.highlights.has('cited')")).toBe(true);
    expect(await page.locator("mark").count()).toBe(0);
  });

  it("don't cover what has the focus", async () => {
    const viewport = { width: 1280, height: 600 };
    const page = await openPage(`/texts/${voyage.id}`, { viewport, reducedMotion: "reduce" });
    const targets = page.locator("main a:visible, main input:visible, main button:visible");
    const count = await targets.count();
    await page.locator(".themes button").last().focus();
    for (let target = 0; target < count; target++) {
      await page.keyboard.press("Tab");
      const covered = await page.evaluate<string>(`{
        const { left, top, width, height } = document.activeElement.getBoundingClientRect();
        const seen = document.elementFromPoint(left + width / 2, top + height / 2);
        document.activeElement.contains(seen) ? "" : document.activeElement.outerHTML;
      }`);
      expect(covered).toBe("");
    }
    expect(await targets.last().evaluate((each) => each === each.ownerDocument.activeElement)).toBe(true);
  });

  it("leave the text room in a low window, as at a zoom of 400 %", async () => {
    const page = await openPage(`/texts/${voyage.id}`, { viewport: { width: 320, height: 256 } });
    await page.locator("#p4").scrollIntoViewIfNeeded();
    for (const each of [".bar", ".conversation"]) expect(await isInView(page, each)).toBe(false);
    await page.keyboard.press("r");
    const mark = page.locator(".read-mark");
    const read = await mark.evaluate((each) => each.previousElementSibling?.id);
    expect(await isInView(page, `#${read}`)).toBe(true);
    await ask(page, "What sank the ship?");
    await expect.poll(() => isInView(page, ".asked")).toBe(true);
  });

  it("take keys", async () => {
    const page = await openPage(`/texts/${voyage.id}`, { viewport: { width: 1280, height: 400 } });
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await expect.poll(() => page.evaluate("document.activeElement.parentElement.id")).toMatch(/^p\d+$/);
    await page.keyboard.press("/");
    const box = page.getByRole("textbox", { name: "Ask this text" });
    await expect.poll(() => box.evaluate((each) => each === each.ownerDocument.activeElement)).toBe(true);
    await page.keyboard.type("j");
    await expect.poll(() => box.inputValue()).toBe("j");
  });

  it("offer to read on where one left off", async () => {
    const page = await openPage(`/texts/${voyage.id}`, { viewport: { width: 1280, height: 400 } });
    await page.locator("#p9").scrollIntoViewIfNeeded();
    const left = () => page.evaluate<string>(`localStorage.getItem("ibid-place ${voyage.id}")`);
    await expect.poll(async () => Number(await left())).toBeGreaterThan(4);
    await page.addInitScript(watchShifts);
    await page.goto(`${server.url}/texts/${voyage.id}`);
    await page.getByRole("link", { name: "Read on where you left" }).waitFor();
    expect(await page.evaluate("globalThis.shift")).toBe(0);
    await page.getByRole("link", { name: "Read on where you left" }).click();
    await page.waitForURL(/\?p=\d+#p\d+$/);
  });

  it("mark how far one has read, in this browser only, and read on after it", async () => {
    const page = await openPage(`/texts/${voyage.id}`, { viewport: { width: 1280, height: 500 } });
    const marked = () =>
      page.evaluate<string | undefined>(`document.querySelector(".read-mark")?.previousElementSibling.id`);
    await page.locator("#p4").scrollIntoViewIfNeeded();
    await page.getByRole("button", { name: "Read to here" }).click();
    await expect.poll(marked).toMatch(/^p[2-9]$/);
    const at = await marked();
    await page.locator("#p9").scrollIntoViewIfNeeded();
    await page.goto(`${server.url}/texts/${voyage.id}`);
    await expect.poll(marked).toBe(at);
    const next = Number(at?.slice(1)) + 1;
    await page.getByRole("link", { name: "Read on where you left" }).click();
    await page.waitForURL(new RegExp(String.raw`\?p=${next}#p${next}$`));
    expect(await page.context().cookies()).toEqual([]);
    // Pressed at the same place again, it goes.
    await page.goto(`${server.url}/texts/${voyage.id}`);
    await page.evaluate(
      `document.getElementById("${at}").scrollIntoView({ block: "end", behavior: "instant" })`,
    );
    await page.evaluate(`localStorage.setItem("ibid-read ${voyage.id}", "1")`);
    await page.keyboard.press("r");
    await expect.poll(marked).toBeDefined();
    await page.keyboard.press("r");
    await expect.poll(marked).toBeUndefined();
    const other = await openPage(`/texts/${voyage.id}`);
    expect(await other.locator(".read-mark").count()).toBe(0);
  });

  it("show two editions in two columns, and one above the other on a phone and in print", async () => {
    const path = `/texts/${skarholm.id}?with=${paged.id}`;
    const wide = await openPage(path);
    const [left, top, otherLeft, otherTop] = await places(wide);
    expect(otherLeft).toBeGreaterThan(left + 300);
    expect(Math.abs(otherTop - top)).toBeLessThan(2);
    const notes = await openPage(`/texts/${voyage.id}?with=${skarholm.id}`, { bypassCSP: true });
    expect(await violations(notes)).toEqual([]);
    await wide.emulateMedia({ media: "print" });
    const [printedLeft, printedTop, , otherPrintedTop] = await places(wide);
    expect(otherPrintedTop).toBeGreaterThan(printedTop);
    expect(printedLeft).toBeLessThan(otherLeft);
    for (const width of [320, 390]) {
      const bar = await openPage(`/texts/${voyage.id}?with=${skarholm.id}`, {
        viewport: { width, height: 800 },
      });
      expect(await bar.evaluate("document.documentElement.scrollWidth")).toBe(width);
      const phone = await openPage(path, { viewport: { width, height: 800 } });
      const [, phoneTop, , otherPhoneTop] = await places(phone);
      expect(otherPhoneTop).toBeGreaterThan(phoneTop);
      expect(await phone.evaluate("document.documentElement.scrollWidth")).toBe(width);
    }
  });

  it("have the system's dark colours, or those that were chosen, which are kept", async () => {
    const page = await openPage(`/texts/${voyage.id}`, { colorScheme: "dark" });
    const dark = await background(page);
    await page.getByRole("button", { name: "Light" }).click();
    const light = await background(page);
    expect(light).not.toBe(dark);
    await page.reload();
    expect(await background(page)).toBe(light);
    expect(
      await (
        await openPage(`/texts/${voyage.id}`)
      ).evaluate("getComputedStyle(document.body).backgroundColor"),
    ).toBe(light);
  });

  it.each([320, 390, 768])("fit a width of %i pixels", async (width) => {
    for (const path of [
      "/",
      `/texts/${voyage.id}`,
      `/texts/${voyage.id}/find?q=hens`,
      `/texts/${hardTitle.id}`,
      `/texts/${long.id}/30`,
    ]) {
      const page = await openPage(path, { viewport: { width, height: 800 } });
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
    }
  });

  it("keep the numbers of paragraphs and printed pages in the margins, beside their lines", async () => {
    for (const width of [390, 820, 1440]) {
      const page = await openPage(`/texts/${paged.id}`, { viewport: { width, height: 900 } });
      const outside = await page.evaluate<boolean[]>(`{
        const box = (node) => node.getBoundingClientRect();
        const words = box(document.querySelector("#p1 .words"));
        const number = box(document.querySelector("#p1 .number"));
        [number.left >= 0, number.right <= words.left, number.top < words.top + 40];
      }`);
      expect(outside).toEqual([true, true, true]);
      // The label of a page is generated content: what it covers is seen by where the text ends.
      const label = await page.evaluate<number>(`parseFloat(
        getComputedStyle(document.querySelector(".page"), "::after").insetInlineStart,
      ) - document.querySelector(".words").clientWidth`);
      expect(label).toBeGreaterThan(0);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
    }
  });

  it("mirror the margins of a text that is written from right to left", async () => {
    for (const width of [390, 1440]) {
      const page = await openPage(`/texts/${mirrored.id}`, { viewport: { width, height: 900 } });
      const [number, words, label, body] = await page.evaluate<readonly { left: number; right: number }[]>(`
        ["#p1 .number", "#p1 .words", "#n1 a", "#n1 .words"].map((selector) =>
          document.querySelector(selector).getBoundingClientRect().toJSON())
      `);
      expect(number?.left).toBeGreaterThanOrEqual(words?.right ?? Infinity);
      expect(label?.right).toBeGreaterThan(body?.right ?? Infinity);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
    }
  });

  it("are within a budget: nothing moves, nothing blocks, little is loaded, and targets are apart", async () => {
    for (const path of ["/", `/texts/${voyage.id}?p=11&s=0-20#p11`, `/texts/${voyage.id}/find?q=hens`]) {
      const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
      const page = await context.newPage();
      await page.addInitScript(watchShifts);
      await page.goto(server.url + path, { waitUntil: "networkidle" });
      expect(await page.evaluate("globalThis.shift")).toBe(0);
      const loaded = await page.evaluate<readonly { name: string; size: number; blocking: string }[]>(`
        [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")].map(
          ({ name, transferSize, renderBlockingStatus }) =>
            ({ name, size: transferSize, blocking: renderBlockingStatus }),
        )
      `);
      const blocking = loaded.filter(({ blocking: status }) => status === "blocking");
      expect(blocking.map(({ name }) => new URL(name).pathname).toSorted()).toEqual([
        "/assets/page.css",
        "/assets/text.css",
        "/assets/theme.js",
      ]);
      expect(loaded.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(200_000);
      expect(loaded.length).toBeLessThan(15);
      // As the rule of WCAG 2.2 has it: a circle of 24 pixels around each small target touches no other target.
      const crowded = await page.evaluate<string[]>(`{
        const targets = [...document.querySelectorAll("a, button, input")].filter(
          (each) => each.checkVisibility() && !each.closest("p, sup, [popover], .skip"),
        );
        const boxes = targets.map((each) => [each, each.getBoundingClientRect()]);
        boxes.flatMap(([small, { x, y, width, height }]) => {
          if (width === 0 || (width >= 24 && height >= 24)) return [];
          const [left, top] = [x + width / 2 - 12, y + height / 2 - 12];
          const near = boxes.filter(([other, box]) => other !== small && box.width > 0 &&
            box.left < left + 24 && box.right > left && box.top < top + 24 && box.bottom > top);
          return near.map(([other]) => small.outerHTML + " is close to " + other.outerHTML);
        });
      }`);
      expect(crowded.filter((each) => !each.includes('class="ask"') && !each.includes("send"))).toEqual([]);
      await context.close();
    }
  });

  it("have lines of 60 to 75 characters on a wide screen", async () => {
    const page = await openPage(`/texts/${skarholm.id}`);
    const characters = await page.evaluate<number>(`{
      const words = document.querySelector("#p2 .words");
      const range = new Range();
      range.selectNodeContents(words);
      const width = [...range.getClientRects()].reduce((sum, rect) => sum + rect.width, 0);
      words.getBoundingClientRect().width / (width / range.toString().length);
    }`);
    expect(characters).toBeGreaterThan(60);
    expect(characters).toBeLessThan(75);
  });

  it("print the text and its notes alone", async () => {
    const page = await openPage(`/texts/${voyage.id}`);
    await page.emulateMedia({ media: "print" });
    for (const hidden of [".bar", ".conversation"])
      expect(await page.locator(hidden).isVisible()).toBe(false);
    expect(await page.locator("#n2").isVisible()).toBe(true);
    expect(await page.evaluate("getComputedStyle(document.body).backgroundColor")).toBe("rgb(255, 255, 255)");
  });

  it("work without scripts: notes are links, and answers have a page of their own", async () => {
    const page = await openPage(`/texts/${voyage.id}`, { javaScriptEnabled: false });
    await page.locator("#p4 sup a").first().click();
    await page.waitForURL(/#n2$/);
    await page.getByRole("textbox", { name: "Ask this text" }).fill("What sank the ship?");
    await page.getByRole("button", { name: "Ask" }).click();
    expect(await page.locator(".turn").innerText()).toContain("The Anna struck a rock at dawn.");
    await page.getByRole("textbox", { name: "Ask this text" }).fill("when?");
    await page.getByRole("textbox", { name: "Ask this text" }).press("Enter");
    await expect.poll(() => page.locator(".turn").count()).toBe(2);
    await page.locator(".citation").last().click();
    await expect.poll(() => page.locator("mark").count()).toBeGreaterThan(0);
  });

  it("send no request elsewhere, and keep no cookie", async () => {
    const page = await openPage("/");
    const hosts = new Set<string>();
    page.on("request", (request) => hosts.add(new URL(request.url()).origin));
    await page.goto(`${server.url}/texts/${voyage.id}`);
    await ask(page, "who was saved?");
    expect([...hosts]).toEqual([server.url]);
    expect(await page.context().cookies()).toEqual([]);
  });

  it.each(["light", "sepia", "dark"])("break no rule of accessibility in %s colours", async (theme) => {
    for (const path of [
      "/",
      `/texts/${voyage.id}?p=11&s=0-20`,
      `/texts/${voyage.id}/find?q=hens`,
      `/texts/${mirrored.id}`,
      "/nothing",
    ]) {
      const phone = { width: 390, height: 844 };
      const page = await openPage("/", {
        bypassCSP: true,
        ...(path.includes(mirrored.id) && { viewport: phone }),
      });
      page.removeAllListeners("console");
      await page.evaluate(`localStorage.setItem("ibid-theme", "${theme}")`);
      await page.goto(server.url + path);
      if (path.startsWith("/texts") && !path.includes("find")) {
        await ask(page, "What sank the ship?");
        await page.locator("sup a").first().click();
      }
      expect(await violations(page)).toEqual([]);
      await page.context().close();
    }
  });
});
