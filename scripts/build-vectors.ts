import { rm } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { readShelf } from "../src/ingest/shelf/shelf.ts";
import { SentenceEncoder } from "../src/nlp/encoder/encoder.ts";
import { VectorLibrary } from "../src/retrieval/vectors/vector-library.ts";

// Encodes the bundled texts, so that a fresh clone answers at once. Run `npm run vectors` after a change to a text, to how
// texts are read, or to the encoder.

const corpus = fileURLToPath(new URL("../corpus", import.meta.url));
const folder = path.join(corpus, ".vectors");

const { texts } = await readShelf(corpus);
await rm(folder, { recursive: true, force: true });
const encoder = await SentenceEncoder.load();
const library = new VectorLibrary(encoder, { folders: [folder], memory: 2 ** 20 });
await Promise.all(texts.map(({ text }) => library.open(text)));
await library.encode();
await encoder.close();
