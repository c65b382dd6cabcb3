import { fileURLToPath } from "node:url";
import { readTextFile } from "../../src/ingest/shelf/text-file.ts";
import { Library } from "../../src/retrieval/library.ts";

/** A preface and three chapters whose footnotes are numbered by chapter: all have a note 1, the first has a note 2. */
export const { text: voyage } = await readTextFile(fileURLToPath(new URL("voyage.html", import.meta.url)));

export const voyages = await Library.of([voyage]);
