import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readPlainText } from "../../src/ingest/plain.ts";

interface TrueParagraph {
  readonly clean: string;
  readonly notes: readonly { readonly number: number; readonly offset: number }[];
}

const texts = join(process.env["IBID_EVAL_DIR"] ?? "../shared/eval", "texts");
const ids = existsSync(texts) ? readdirSync(texts) : [];

function truthOf(id: string): readonly TrueParagraph[] {
  const truth: { paragraphs: TrueParagraph[] } = JSON.parse(
    readFileSync(join(texts, id, "truth.json"), "utf8"),
  );
  return truth.paragraphs;
}

test.skipIf(ids.length === 0)(`the chapters that measure it are there (else skipped: no ${texts})`, () => {
  expect(ids).not.toEqual([]);
});

test.each(ids)("of the notes in %s at least 99 % are right and 98 % are found", (id) => {
  const truth = truthOf(id);
  const { paragraphs } = readPlainText(readFileSync(join(texts, id, `${id}.txt`), "utf8"));
  expect(paragraphs).toHaveLength(truth.length);
  const wanted = new Set(
    truth.flatMap(({ notes }, index) => notes.map(({ number, offset }) => `${index}:${number}@${offset}`)),
  );
  const found = paragraphs.flatMap(({ markers }, index) =>
    markers.map(({ label, offset }) => `${index}:${label}@${offset}`),
  );
  const right = found.filter((place) => wanted.has(place)).length;
  expect(right / found.length).toBeGreaterThanOrEqual(0.99);
  expect(right / wanted.size).toBeGreaterThanOrEqual(0.98);
});
