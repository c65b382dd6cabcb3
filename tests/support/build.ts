import { execFileSync } from "node:child_process";

/** Builds Ibid for the tests that start it as a process. */
export function setup(): void {
  execFileSync("npm", ["run", "--silent", "build"], { stdio: "inherit" });
}
