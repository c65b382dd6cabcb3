import { execFileSync } from "node:child_process";

/** Some tests start Ibid as its users do, which is built. */
export function setup(): void {
  execFileSync("npm", ["run", "--silent", "build"], { stdio: "inherit" });
}
