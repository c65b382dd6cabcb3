import { fileURLToPath } from "node:url";
import { openLibrary, prepare } from "../src/app/open-texts.ts";
import { defaultLimit } from "../src/dialogue/request.ts";
import { respond } from "../src/features/ask/respond.ts";
import { render } from "../src/discord/render/render.ts";
import { discussButton } from "../src/features/discussions/replies.ts";
import { IbidError } from "../src/shared/error.ts";
import { runProgram } from "../src/app/program.ts";
import { page } from "./picture/page.ts";
import { hasBrowser, howToInstall, launchBrowser } from "./support/browser.ts";

// Makes docs/answer.png, the README's picture of an answer, from the message that the bot would send. Run
// `npm run picture` after a change to how Ibid answers or to how answers look.

const question = "How did the interrogators get Seliavkin to confess?";
const picture = fileURLToPath(new URL("../docs/answer.png", import.meta.url));

async function answer() {
  const library = await openLibrary();
  await prepare(library.indexes);
  const reply = await respond({ words: question, limit: defaultLimit }, library);
  if (reply.kind !== "answer")
    throw new IbidError("not-found", `"${question}" has no answer now: choose another question.`);
  // As in a server, where it can be discussed.
  const actions = [
    ...reply.buttons,
    ...reply.excerpts.slice(0, 1).map(({ excerpt }) => discussButton(excerpt)),
  ];
  return render({ ...reply, buttons: actions });
}

async function photograph(content: string): Promise<void> {
  const browser = await launchBrowser();
  try {
    const tab = await browser.newPage({ viewport: { width: 700, height: 100 }, deviceScaleFactor: 2 });
    await tab.setContent(content);
    await tab.locator("main").screenshot({ path: picture });
  } finally {
    await browser.close();
  }
}

await runProgram(async () => {
  if (!hasBrowser) throw new IbidError("not-found", `The picture needs a browser: ${howToInstall}.`);
  await photograph(page(question, await answer()));
  process.stdout.write(`${picture}\n`);
});
