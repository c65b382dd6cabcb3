import { ingest } from "../../ingest/ingest.ts";
import type { OnProgress } from "../../ingest/progress.ts";
import type { TextSource } from "../../ingest/source.ts";
import { wordIndexOf } from "../index/word-index.ts";
import { packIndex } from "./index-file.ts";

/**
 * Reads and analyses a text, and returns its packed index; see packIndex.
 *
 * @throws IbidError when it can't be read
 */
export async function readIndex(
  source: TextSource,
  onProgress?: OnProgress,
): Promise<Uint8Array<ArrayBuffer>> {
  const ingested = await ingest(source, onProgress);
  return packIndex({ ...ingested, words: await wordIndexOf(ingested.text) });
}
