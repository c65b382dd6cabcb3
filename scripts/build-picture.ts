import { copyFile, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runProgram } from "../src/app/program.ts";
import { asTextId } from "../src/document/text-id.ts";
import { IbidError } from "../src/shared/error.ts";
import { createLogger } from "../src/shared/log.ts";
import { openStore } from "../src/store/store.ts";
import { StandIn } from "../tests/discord/stand-in/stand-in.ts";
import { page } from "./picture/page.ts";
import { scenes, type Scene } from "./picture/scenes.ts";
import { startSoakedBot } from "./soak/soaked-bot.ts";
import { hasBrowser, howToInstall, launchBrowser } from "./support/browser.ts";

// Makes a picture of each kind of message in pictures/, as wide as a window and as a phone, from what the bot sends to a stand-in
// for Discord. The pictures of the documentation are copied to docs/. Run `npm run build && npm run picture` after a change to how
// messages look.

const widths = { "": 700, "-phone": 390 };
const folder = fileURLToPath(new URL("../pictures", import.meta.url));
const docs = fileURLToPath(new URL("../docs", import.meta.url));

/** The pictures that the documentation shows. */
const documented = ["answer", "reading", "quotation"];

/** Adds a reading plan that is due. */
async function addPlan(path: string, { world, channel }: StandIn): Promise<void> {
  const store = await openStore({ path }, createLogger("silent"));
  const now = new Date();
  await store.plans.add({
    group: world.guildId,
    channel: channel.id,
    text: asTextId("moderation-1933-1934"),
    unit: "paragraphs",
    amount: 2,
    weekdays: 0b1111111,
    time: now.toISOString().slice(11, 16),
    zone: "UTC",
    thread: false,
    role: world.roleId,
    first: 1,
    position: 1,
    state: "running",
    trouble: null,
    created: now.getTime(),
    startsOn: now.toISOString().slice(0, 10),
  });
  await store.close();
}

/** Has the bot send one message of each kind. */
async function takeScenes(): Promise<Scene[]> {
  const data = await mkdtemp(join(tmpdir(), "ibid-pictures-"));
  const discord = await StandIn.start();
  await addPlan(join(data, "ibid.db"), discord);
  const bot = await startSoakedBot(discord, { DATA_DIR: data });
  try {
    return await scenes(discord);
  } finally {
    await bot.stop();
    await rm(data, { recursive: true });
  }
}

async function photograph(taken: readonly Scene[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  const browser = await launchBrowser();
  try {
    for (const [suffix, width] of Object.entries(widths)) {
      // oxlint-disable-next-line no-await-in-loop -- one tab is enough
      const tab = await browser.newPage({ viewport: { width, height: 100 }, deviceScaleFactor: 2 });
      for (const scene of taken) {
        // oxlint-disable-next-line no-await-in-loop
        await tab.setContent(page(scene));
        // oxlint-disable-next-line no-await-in-loop
        await tab.locator("main").screenshot({ path: join(folder, `${scene.name}${suffix}.png`) });
      }
    }
  } finally {
    await browser.close();
  }
}

await runProgram(async () => {
  if (!hasBrowser) throw new IbidError("not-found", `The pictures need a browser: ${howToInstall}.`);
  await photograph(await takeScenes());
  await Promise.all(
    documented.map((name) => copyFile(join(folder, `${name}.png`), join(docs, `${name}.png`))),
  );
  process.stdout.write(`${folder}\n`);
});
