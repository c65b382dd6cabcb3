import { createRequire } from "node:module";
import path from "node:path";

/** The folder that Ibid is installed or cloned into. */
export const packageRoot = path.dirname(createRequire(import.meta.url).resolve("#root/package.json"));

/** Returns the path of a file or folder that comes with Ibid, whether this runs built or from its sources. */
export function bundled(name: string): string {
  return path.join(packageRoot, name);
}
