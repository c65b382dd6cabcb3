import { expect, test } from "vitest";
import { draftFromDocument } from "../../../src/ingest/draft/from-document.ts";
import { readUsfm } from "../../../src/ingest/usfm/usfm.ts";
import { shown } from "../documents.ts";

const ruth = String.raw`\id RUT Test
\h Ruth
\toc1 The Book of Ruth
\mt2 The Book of
\mt1 Ruth
\c 1
\s1 Hard times
\p
\v 1 In the days of the \nd Judges\nd*, a man\f + \fr 1:1 \ft Named \fqa Elimelech.\f* left.
\v 2-3 He \w went|lemma="go"\w* to~Moab.
\q1 O ferry,
\q2 O bridge.
\b
\c 2
\p
\v 1 Boaz\x - \xo 2:1 \xt Mt 1:5\x* was rich.`;

test("paragraphs, headings, notes and verses are read", () => {
  const document = readUsfm(ruth);
  expect(shown(document)).toEqual([
    "# The Book of",
    "# Ruth",
    "## Ruth 1",
    "#### Hard times",
    "In the days of the Judges, a man{1→note 1} left. He went to\u00a0Moab.",
    "O ferry, O bridge.",
    "## Ruth 2",
    "Boaz{2→note 2} was rich.",
  ]);
  expect([...document.footnotes.values()]).toEqual([["Named Elimelech."], ["Mt 1:5"]]);
  const { title, paragraphs } = draftFromDocument(document);
  expect(title).toBe("Ruth");
  expect(paragraphs.flatMap(({ verses = [] }) => verses)).toEqual([
    { number: 1, chapter: 1, book: "Ruth", offset: 0 },
    { number: 2, chapter: 1, book: "Ruth", offset: 39 },
    { number: 1, chapter: 2, book: "Ruth", offset: 0 },
  ]);
});

test("without paragraphs there is one for each verse", () => {
  expect(shown(readUsfm("\\id RUT\n\\c 1\n\\v 1 One.\n\\v 2 Two."))).toEqual(["## RUT 1", "One.", "Two."]);
});

test("milestones and figures in notes aren't words", () => {
  const document = readUsfm(
    String.raw`\p
\v 1 \zaln-s |x-strong="G1" \*\w One|lemma="a"\w*\zaln-e\* said,\f + \ft Seen\fig A map|src="a.png"\fig* once.\f*
\qt-s |who="Ann" \*“Two.”\qt-e\*`,
  );
  expect(shown(document)).toEqual(["One said,{1→note 1} “Two.”"]);
  expect([...document.footnotes.values()]).toEqual([["Seen once."]]);
});

test("numbers of other editions and categories are left out, and the words behind them stay", () => {
  const document = readUsfm(
    String.raw`\p
\v 1 \vp 1b\vp* One\f + \ft said\fp twice\f* \rb base|gloss="b"\rb* \jmp here|link-href="x"\jmp*.
\esb \cat History\cat*
\p Beside it.`,
  );
  expect(shown(document)).toEqual(["One{1→note 1} base here.", "Beside it."]);
  expect([...document.footnotes.values()]).toEqual([["said", "twice"]]);
});

test("a note that doesn't end, and unknown markers, lose no words of the text before", () => {
  expect(shown(readUsfm("\\p\n\\v 1 One \\zz two\\zz* three.\\f + \\ft Lost"))).toEqual([
    "One two three.{1→note 1}",
  ]);
});
