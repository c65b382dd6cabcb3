import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openLibrary } from "../../src/app/open-texts.ts";
import { createLogger } from "../../src/shared/log.ts";

let corpus: string;

beforeAll(async () => {
  corpus = await mkdtemp(join(tmpdir(), "ibid-corpus-"));
});
afterAll(() => rm(corpus, { recursive: true }));

test("logs the files that can't be read and the first five warnings about a text", async () => {
  // Every second footnote number is missing, and each gives a warning.
  const sentences = Array.from({ length: 9 }, (_, index) => `The boat came in again.${2 * index + 1}`);
  await writeFile(join(corpus, "boats.txt"), sentences.join("\n"));
  await writeFile(join(corpus, "boats.pages"), "");
  const lines: unknown[] = [];
  const log = createLogger("info", { write: (line) => void lines.push(JSON.parse(line)) });
  const library = await openLibrary(corpus, { log });
  expect(library.texts.map(({ id }) => id)).toEqual(["boats"]);
  expect(lines).toHaveLength(1 + 5 + 1);
  expect(lines[0]).toMatchObject({
    level: "warn",
    msg: expect.stringContaining("boats.pages can't be read"),
  });
  expect(lines[5]).toMatchObject({
    level: "warn",
    text: "boats",
    msg: expect.stringContaining("note 10 is not marked"),
  });
  expect(lines[6]).toMatchObject({
    text: "boats",
    msg: expect.stringMatching(/^3 more warnings; .*ibid inspect/),
  });
});
