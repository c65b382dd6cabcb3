import { parentPort } from "node:worker_threads";
import { draw, type Card } from "./drawing.ts";
import type { Drawing } from "./drawing-thread.ts";

// The code of the thread in drawing-thread.ts. It answers each card with its picture, and ends when it is told null.
const port = parentPort;
if (!port) throw new Error("drawing-worker.ts runs only in a worker thread.");

async function answer(card: Card): Promise<Drawing> {
  try {
    return { picture: await draw(card) };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}

port.on("message", (card: Card | null) => {
  if (card) void answer(card).then((drawing) => port.postMessage(drawing));
  else port.close();
});
