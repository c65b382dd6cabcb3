import { createRequire } from "node:module";
import path from "node:path";

const root = path.dirname(createRequire(import.meta.url).resolve("#root/package.json"));

/** A folder or file that comes with Ibid, wherever it is installed and whether or not this runs built. */
export function bundled(name: string): string {
  return path.join(root, name);
}
