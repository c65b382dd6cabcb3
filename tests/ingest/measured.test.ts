import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readPlainText } from "../../src/ingest/plain-text/plain-text.ts";
import { readTextFile } from "../../src/ingest/shelf/text-file.ts";

interface TrueNote {
  readonly number: number;
  readonly offset: number;
  /** The number that Word shows, from 1. */
  readonly docx_number: number;
}

interface TrueParagraph {
  readonly clean: string;
  readonly notes: readonly TrueNote[];
}

interface Truth {
  readonly paragraphs: readonly TrueParagraph[];
  /** The footnotes' texts by number. */
  readonly notes_text: Readonly<Record<string, string>>;
}

const texts = join(process.env["IBID_EVAL_DIR"] ?? "../shared/eval", "texts");
const ids = existsSync(texts) ? readdirSync(texts) : [];

function truthOf(id: string): Truth {
  const truth: Truth = JSON.parse(readFileSync(join(texts, id, "truth.json"), "utf8"));
  return truth;
}

/** The expected paragraphs and footnotes, with the numbers that the file shows. */
function expectedFrom({ paragraphs, notes_text: bodies }: Truth, shown: (note: TrueNote) => number) {
  return {
    paragraphs: paragraphs.map(({ clean, notes }) => ({
      text: clean,
      markers: notes.map((note) => ({ label: String(shown(note)), offset: note.offset })),
    })),
    notes: new Map(
      paragraphs.flatMap(({ notes }) =>
        notes.map((note) => [String(shown(note)), bodies[String(note.number)]] as const),
      ),
    ),
  };
}

async function readMarked(file: string) {
  const { text, warnings } = await readTextFile(file);
  const paragraphs = text.paragraphs.map(({ text: words, markers }) => ({ text: words, markers }));
  return { paragraphs, notes: text.footnoteBodies, warnings };
}

test.skipIf(ids.length === 0)(
  `the annotated chapters are there (skipped without the folder ${texts})`,
  () => {
    expect(ids).not.toEqual([]);
  },
);

test.each(ids)("at least 99 % of the footnotes found in %s are right, and 98 % are found", (id) => {
  const { paragraphs: truth } = truthOf(id);
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

const printed = ids.flatMap((id) =>
  [".md", ".html", ".epub"].map((format) => [`${id}${format}`, id] as const),
);

test.each(printed)("%s gives exactly the annotated paragraphs and footnotes", async (file, id) => {
  const expected = expectedFrom(truthOf(id), ({ number }) => number);
  expect(await readMarked(join(texts, id, file))).toEqual({ ...expected, warnings: [] });
});

const wordFiles = ids
  .flatMap((id) => [
    [`${id}.docx`, id, "docx_number"] as const,
    [`${id}.numstart.docx`, id, "number"] as const,
  ])
  .filter(([file, id]) => existsSync(join(texts, id, file)));

test.each(wordFiles)("%s gives exactly the footnote numbers that Word shows", async (file, id, shown) => {
  const expected = expectedFrom(truthOf(id), (note) => note[shown]);
  expect(await readMarked(join(texts, id, file))).toEqual({ ...expected, warnings: [] });
});
