// Worker threads don't inherit the TypeScript loader in Node 20, so this registers one first.
import { register } from "tsx/esm/api";

register();
await import("./bulk-worker.ts");
