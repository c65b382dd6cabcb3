import { fileURLToPath } from "node:url";
import { readTextFile } from "../../src/ingest/shelf/text-file.ts";
import { Library } from "../../src/retrieval/library.ts";

/** A preface and three chapters that count their notes anew: note 1 is in each, note 2 in the first. */
export const { text: voyage } = await readTextFile(fileURLToPath(new URL("voyage.html", import.meta.url)));

export const voyages = await Library.of([voyage]);
