import { readConfig, terminalLocale } from "./app/config.ts";
import { withLocale } from "./shared/locale/current.ts";
import { reduceMemory, runProgram } from "./app/program.ts";

const noToken =
  "No DISCORD_TOKEN is set, so this is a conversation in the terminal; " +
  "to start the Discord bot, get a token at https://discord.com/developers/applications and put it into .env.\n";

await runProgram(async () => {
  reduceMemory();
  const config = readConfig();
  const { runBot, runChat } = await import("./app/run.ts");
  if (config.bot) return runBot(config.bot, config);
  process.stderr.write(noToken);
  return withLocale(terminalLocale(), () => runChat(config, { servesPages: true }));
});
