// A worker thread has no TypeScript loader of its own in Node 20: this registers one, then does the work.
import { register } from "tsx/esm/api";

register();
await import("./worker.ts");
