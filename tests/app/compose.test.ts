import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openLibrary } from "../../src/app/compose.ts";
import { createLogger } from "../../src/shared/log.ts";

let corpus: string;

beforeAll(async () => {
  corpus = await mkdtemp(join(tmpdir(), "ibid-compose-"));
});
afterAll(() => rm(corpus, { recursive: true }));

test("opening texts logs files passed over and the first five warnings about a text", async () => {
  // Every other number is missing, which is worth a warning each.
  const sentences = Array.from({ length: 9 }, (_, index) => `The boat came in again.${2 * index + 1}`);
  await writeFile(join(corpus, "boats.txt"), sentences.join("\n"));
  await writeFile(join(corpus, "boats.pdf"), "");
  const lines: string[] = [];
  const library = await openLibrary(corpus, createLogger("info", { write: (line) => void lines.push(line) }));
  expect(library.texts.map(({ id }) => id)).toEqual(["boats"]);
  expect(lines).toHaveLength(1 + 5 + 1);
  expect(lines[0]).toMatch(/"level":"warn".*boats\.pdf can't be read/);
  expect(lines[5]).toMatch(/"level":"warn".*"text":"boats".*note 10 is not marked/);
  expect(lines[6]).toMatch(/"text":"boats".*3 more warnings; .*ibid inspect/);
});
