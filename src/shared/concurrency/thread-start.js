// Node 20 has no TypeScript loader in worker threads, so this file registers one and then runs the thread's module.
import { pathToFileURL } from "node:url";
import { register } from "tsx/esm/api";

register();
await import(pathToFileURL(process.argv[2]).href);
