import { once } from "node:events";
import type { Worker } from "node:worker_threads";
import { startThread } from "../../shared/concurrency/thread.ts";
import { IbidError } from "../../shared/error.ts";
import { localizable } from "../../shared/locale/message.ts";
import type { Card } from "./drawing.ts";

/** The thread's answer to a card. */
export type Drawing = { readonly picture: Uint8Array } | { readonly failure: string };

/** The pictures that wait or are drawn. More are refused. */
const mostWaiting = 20;

/** In milliseconds: how long the thread is kept when nothing is to be drawn, since its modules and fonts take memory. */
const idleTime = 60_000;

let worker: Worker | undefined;
let waiting = 0;
let previous: Promise<unknown> = Promise.resolve();
let closing: NodeJS.Timeout | undefined;

function start(): Worker {
  const started = startThread("src/features/card/drawing-worker");
  const forget = () => {
    if (worker === started) worker = undefined;
  };
  // Both come before whoever waits for a picture is told, so that the next picture is drawn by another thread.
  started.once("error", forget);
  started.once("exit", forget);
  started.unref();
  return started;
}

/** Ends the thread when it is idle: interrupted in native code, it would abort the process. */
function closeLater(): void {
  closing = setTimeout(() => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    worker?.postMessage(null);
    worker = undefined;
  }, idleTime).unref();
}

async function ask(card: Card): Promise<Uint8Array> {
  clearTimeout(closing);
  worker ??= start();
  const thread = worker;
  const ended = new AbortController();
  // A process must not end while a picture is drawn.
  thread.ref();
  try {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    thread.postMessage(card);
    const [answer]: Drawing[] = await Promise.race([
      once(thread, "message", { signal: ended.signal }),
      once(thread, "exit", { signal: ended.signal }).then(() => [{ failure: "its thread has ended" }]),
    ]);
    if (answer && "picture" in answer) return answer.picture;
    throw new Error(answer?.failure);
  } catch (cause) {
    throw new IbidError("internal", localizable("card-not-drawn"), { cause });
  } finally {
    ended.abort();
    thread.unref();
    closeLater();
  }
}

/**
 * Draws the picture of a quotation in a thread of its own, as PNG. The pictures are drawn one after the other.
 *
 * @throws IbidError if too many wait, or the thread fails
 */
export async function drawCard(card: Card): Promise<Uint8Array> {
  if (waiting >= mostWaiting) {
    throw new IbidError("overloaded", localizable("card-too-many"));
  }
  waiting++;
  const drawn = previous.then(() => ask(card));
  previous = drawn.catch(() => undefined);
  try {
    return await drawn;
  } finally {
    waiting--;
  }
}
