import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

/** The path of Chromium: that of the variable CHROMIUM_PATH, by default Debian's. */
const path = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";

/** How to get Chromium, as the end of a sentence. */
export const howToInstall = `install Chromium (on Debian, apt-get install chromium), or set CHROMIUM_PATH to where it is; it isn't at ${path}`;

/** True if Chromium is installed. */
export const hasBrowser = existsSync(path);

/** Flags that keep the browser from background work and from the network. */
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts Chromium without a window. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: path, args: flags });
}
