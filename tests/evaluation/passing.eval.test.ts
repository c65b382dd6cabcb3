import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { openLibrary, prepare } from "../../src/app/open-texts.ts";
import { answerUnprompted } from "../../src/features/ask/unprompted.ts";

function linesOf(name: string): string[] {
  return readFileSync(new URL(`passing/${name}`, import.meta.url), "utf8")
    .split("\n")
    .filter(Boolean);
}

const library = await openLibrary();
await prepare(library.indexes);

async function answered(lines: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const line of lines) {
    // oxlint-disable-next-line no-await-in-loop -- one after another, as messages come
    if (await answerUnprompted(line, library)) found.push(line);
  }
  return found;
}

it("answers most plain questions that are put to the room", async () => {
  const plain = linesOf("plain-questions.txt");
  expect(plain).toHaveLength(24);
  expect((await answered(plain)).length).toBeGreaterThanOrEqual(15);
});

it("answers nothing that people say to each other", async () => {
  const chatter = linesOf("chatter.txt");
  expect(chatter.length).toBeGreaterThanOrEqual(200);
  expect(await answered(chatter)).toEqual([]);
});
