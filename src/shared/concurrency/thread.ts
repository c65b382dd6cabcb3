import { Worker, type WorkerOptions } from "node:worker_threads";
import { bundled, isBuilt, ownCode } from "../package-path.ts";

/**
 * Starts a thread.
 *
 * @param name the path of its module without its ending, such as "src/nlp/encoder/worker". The build bundles modules with such
 *   names: see scripts/build.js
 */
export function startThread(name: string, options?: WorkerOptions): Worker {
  if (isBuilt) return new Worker(ownCode(`${name}.js`), options);
  return new Worker(bundled("src/shared/concurrency/thread-start.js"), {
    ...options,
    argv: [ownCode(`${name}.ts`)],
  });
}
