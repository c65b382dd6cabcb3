import { parentPort } from "node:worker_threads";
import { IbidError } from "../../shared/error.ts";
import { readTextFile } from "../../ingest/read.ts";
import { packIndex } from "./index-file.ts";
import { tokenTableOf } from "../index/token-table.ts";

// The thread of reading-thread.ts: for each path it is told, posts the packed index, or why there is none.
const port = parentPort;
if (!port) throw new Error("This runs in a thread of its own.");

async function answer(path: string): Promise<[message: unknown, transferred: ArrayBuffer[]]> {
  try {
    const reading = await readTextFile(path);
    const packed = await packIndex({ ...reading, words: tokenTableOf(reading.text) });
    return [packed, [packed.buffer]];
  } catch (error) {
    if (error instanceof IbidError)
      return [{ refusal: error.message, code: error.code, facts: error.facts }, []];
    throw error;
  }
}

port.on("message", (path: string) => void answer(path).then((posted) => port.postMessage(...posted)));
