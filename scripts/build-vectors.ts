import { rm } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { readShelf } from "../src/ingest/shelf/shelf.ts";
import { SentenceEncoder } from "../src/nlp/encoder/encoder.ts";
import { VectorStore } from "../src/retrieval/loading/vector-store.ts";

// Encodes the bundled texts, so that a fresh clone answers at once. Run `npm run vectors` after a change to a text, to how
// texts are read, or to the encoder.

const corpus = fileURLToPath(new URL("../corpus", import.meta.url));
const folder = path.join(corpus, ".vectors");

const { texts } = await readShelf(corpus);
await rm(folder, { recursive: true, force: true });
const encoder = await SentenceEncoder.load();
const store = new VectorStore(folder, encoder);
for (const { text } of texts) {
  const paragraphs = text.paragraphs.map((paragraph) =>
    paragraph.sentences.map(({ start, end }) => paragraph.text.slice(start, end)),
  );
  // oxlint-disable-next-line no-await-in-loop -- one text at a time keeps the machine usable
  const saved = await store.save(text.fingerprint, await encoder.encodeText(paragraphs));
  if (!saved) throw new Error(`${folder} can't be written to.`);
}
