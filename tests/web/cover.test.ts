import { createElement } from "hono/jsx";
import { describe, expect, it } from "vitest";
import { Cover } from "../../src/web/pages/cover.tsx";

/** The lines of the title on a cover. */
async function linesOf(title: string): Promise<string[]> {
  const html = await createElement(Cover, { text: { title } }).toString();
  return [...html.matchAll(/<text class="cover-title[^>]*>([^<]*)/g)].map(([, line = ""]) => line);
}

describe("a cover", () => {
  it("has the title in lines that fit, broken between words", async () => {
    expect(await linesOf("The Ferry at Nordvik")).toEqual(["The Ferry at", "Nordvik"]);
  });

  it("divides words that are longer than a line", async () => {
    const lines = await linesOf(`Of ${"hippopotomonstro".repeat(3)}`);
    expect(lines.join("")).toBe(`Of ${"hippopotomonstro".repeat(3)}`);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(15);
  });

  it("counts characters that fill a square as two letters, and breaks lines between them", async () => {
    expect(await linesOf("ノルドヴィークの渡し船")).toEqual(["ノルドヴィーク", "の渡し船"]);
  });

  it("cuts a title of many lines, with an ellipsis", async () => {
    const lines = await linesOf("a winter on the ice ".repeat(12));
    expect(lines).toHaveLength(6);
    expect(lines.at(-1)).toMatch(/ …$/);
  });
});
