import { createRequire } from "node:module";
import path from "node:path";

/** The folder that Ibid is installed or cloned into. */
export const packageRoot = path.dirname(createRequire(import.meta.url).resolve("#root/package.json"));

/** True in the build, where modules are bundled. False where a loader compiles the sources as they are imported. */
export const isBuilt = !import.meta.url.endsWith(".ts");

/** Returns the path of a file or folder that comes with Ibid, whether this runs built or from its sources. */
export function bundled(name: string): string {
  return path.join(packageRoot, name);
}

/** Returns the path of a file or folder of the running code, such as "commands". */
export function ownCode(name: string): string {
  return bundled(isBuilt ? path.join("dist", name) : name);
}
