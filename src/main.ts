import { readBotSettings } from "./app/config.ts";
import { keepMemorySmall, runProgram } from "./app/process.ts";

const noToken =
  "No DISCORD_TOKEN is set, so this is a conversation in the terminal; " +
  "to start the Discord bot, get a token at https://discord.com/developers/applications and put it into .env.\n";

await runProgram(async () => {
  keepMemorySmall();
  const settings = readBotSettings();
  const { runBot, runChat } = await import("./app/run.ts");
  if (settings) return runBot(settings);
  process.stderr.write(noToken);
  return runChat();
});
