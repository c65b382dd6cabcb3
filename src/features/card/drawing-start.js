// Node 20 has no TypeScript loader in worker threads, so this file registers one and then runs the thread.
import { register } from "tsx/esm/api";

register();
await import("./drawing-worker.ts");
