import { readFileSync } from "node:fs";
import * as v from "valibot";
import { readConfig, terminalLocale } from "../app/config.ts";
import { isPostgresAddress } from "../app/environment.ts";
import { reduceMemory, runProgram } from "../app/program.ts";
import { defaultLimit } from "../dialogue/request.ts";
import { IbidError } from "../shared/error.ts";
import { applicationOf, inviteUrl } from "../shared/invite.ts";
import { withLocale } from "../shared/locale/current.ts";
import { bundled } from "../shared/package-path.ts";
import { checkFlags, limitOf, parse, type CommandName, type Flags } from "./flags.ts";

const usage = `Ibid answers questions about a footnoted text by quoting it.

  ibid chat                        a conversation in the terminal
  ibid ask [--json] QUESTION…      one answer
  ibid ask --batch                 JSON Lines in, JSON Lines out, same order
  ibid quote [--json] WORDS…       is this quotation exact, altered or absent?
  ibid quote --batch               JSON Lines in, JSON Lines out, same order
  ibid inspect [--json] FILE       what was read from a file: paragraphs, notes, warnings
  ibid inspect --html FILE         the same as a web page, with the notes beside the text
  ibid bot                         the Discord bot
  ibid serve                       the texts as web pages, to read and to ask
  ibid invite                      the address at which the bot is invited to a server
  ibid prepare                     reads and encodes every text beforehand, with progress, and ends
  ibid doctor                      checks what the bot needs, and says what to do
  ibid backup FILE                 everything that is kept, as one file, also while Ibid runs
  ibid restore FILE                puts a backup in place; what was there is set aside
  ibid store move --to ADDRESS     moves what is kept to a PostgreSQL database

  --corpus DIR   the folder with the texts (default: the one that comes with Ibid)
  --text ID      the text to ask, or '*' for all (default: the first; a quotation is looked for in all)
  --limit N      how many excerpts an answer may have, 1 to 20 (default: ${defaultLimit})
  --help, --version
`;

function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(bundled("package.json"), "utf8"));
  return v.parse(v.object({ version: v.string() }), manifest).version;
}

// Each command is imported when it is called: help and errors load no language model, and only the bot loads discord.js.

async function runAsk(rest: readonly string[], flags: Flags): Promise<void> {
  const question = rest.join(" ");
  if (flags.batch ? question !== "" : question.trim() === "") {
    throw new IbidError(
      "usage",
      'Give either a question, as in: ibid ask "who was it?", or --batch and questions as JSON Lines.',
    );
  }
  const options = { corpus: flags.corpus, text: flags.text, limit: limitOf(flags) };
  // Loads in a thread of its own while the modules that answer are loaded. `ask` reports a failure.
  const { encoderOf } = await import("../app/encoder.ts");
  encoderOf().catch(() => undefined);
  const { ask, askBatch } = await import("./ask.ts");
  if (flags.batch) return askBatch(options);
  const json = flags.json ?? false;
  return withLocale(json ? "en" : terminalLocale(), () => ask(question, json, options));
}

async function runQuote(
  rest: readonly string[],
  { corpus, text, json = false, batch = false }: Flags,
): Promise<void> {
  const words = rest.join(" ");
  if (batch ? words !== "" : words.trim() === "") {
    throw new IbidError(
      "usage",
      'Give either a quotation, as in: ibid quote "so it was", or --batch and quotations as JSON Lines.',
    );
  }
  const { quote, quoteBatch } = await import("./quote.ts");
  if (batch) return quoteBatch({ corpus, text });
  return withLocale(json ? "en" : terminalLocale(), () => quote(words, json, { corpus, text }));
}

async function runInspect(
  [file, ...more]: readonly string[],
  { json = false, html = false }: Flags,
): Promise<void> {
  if (file === undefined || more.length > 0) {
    throw new IbidError("usage", "Name one file, as in: ibid inspect book.txt");
  }
  if (json && html) throw new IbidError("usage", "Choose one of --json and --html.");
  const { inspect } = await import("./inspect.ts");
  return inspect(file, json ? "json" : html ? "html" : "text");
}

async function runChat(rest: readonly string[], flags: Flags): Promise<void> {
  refuseArguments("chat", rest);
  const options = { corpus: flags.corpus, text: flags.text, limit: limitOf(flags) };
  const run = await import("../app/run.ts");
  return withLocale(terminalLocale(), () => run.runChat(readConfig(), options));
}

/** @throws IbidError if no token is set */
function configWithBot() {
  const config = readConfig();
  const { bot } = config;
  if (bot) return { config, bot };
  throw new IbidError(
    "invalid-configuration",
    "No DISCORD_TOKEN is set: get a token at https://discord.com/developers/applications and put it into .env.",
  );
}

async function runBot(rest: readonly string[], { corpus }: Flags): Promise<void> {
  refuseArguments("bot", rest);
  const { config, bot } = configWithBot();
  reduceMemory();
  const run = await import("../app/run.ts");
  return run.runBot(bot, config, { corpus });
}

async function runServe(rest: readonly string[], { corpus }: Flags): Promise<void> {
  refuseArguments("serve", rest);
  reduceMemory();
  const run = await import("../app/run.ts");
  return run.runWeb(readConfig(), { corpus });
}

function runInvite(rest: readonly string[]): void {
  refuseArguments("invite", rest);
  const application = applicationOf(configWithBot().bot.token);
  if (application === undefined) {
    throw new IbidError(
      "invalid-configuration",
      "DISCORD_TOKEN isn't a token as Discord makes them: copy it again from https://discord.com/developers/applications.",
    );
  }
  process.stdout.write(`${inviteUrl(application)}\n`);
}

async function runPrepare(rest: readonly string[], { corpus }: Flags): Promise<void> {
  refuseArguments("prepare", rest);
  const { prepare } = await import("./prepare.ts");
  return prepare(corpus);
}

/** The only argument of a command. @throws IbidError if there are others or none */
function onlyFile(command: string, [file, ...more]: readonly string[]): string {
  if (file !== undefined && more.length === 0) return file;
  throw new IbidError("usage", `Name one file, as in: ibid ${command} ibid-backup.db`);
}

async function runBackup(rest: readonly string[]): Promise<void> {
  const file = onlyFile("backup", rest);
  const { backup } = await import("./backup.ts");
  return backup(file);
}

async function runRestore(rest: readonly string[]): Promise<void> {
  const file = onlyFile("restore", rest);
  const { restore } = await import("./backup.ts");
  return restore(file);
}

async function runStore([action, ...more]: readonly string[], { to }: Flags): Promise<void> {
  if (action !== "move" || more.length > 0 || to === undefined || !isPostgresAddress(to)) {
    throw new IbidError(
      "usage",
      "Say where to move what is kept, as in: ibid store move --to postgres://name:password@host:5432/ibid",
    );
  }
  const { moveStore } = await import("./backup.ts");
  return moveStore(to);
}

async function runDoctor(rest: readonly string[]): Promise<void> {
  refuseArguments("doctor", rest);
  const { doctor } = await import("./doctor.ts");
  return doctor();
}

/** @throws IbidError if there are arguments besides the flags */
function refuseArguments(command: string, rest: readonly string[]): void {
  if (rest.length === 0) return;
  throw new IbidError("usage", `"ibid ${command}" takes nothing else; "ibid ask" takes a question.`);
}

/** Runs a command with the arguments after its name. */
type Run = (rest: readonly string[], flags: Flags) => Promise<void> | void;

const commands: Readonly<Record<CommandName, Run>> = {
  chat: runChat,
  ask: runAsk,
  quote: runQuote,
  inspect: runInspect,
  bot: runBot,
  serve: runServe,
  invite: runInvite,
  prepare: runPrepare,
  doctor: runDoctor,
  backup: runBackup,
  restore: runRestore,
  store: runStore,
};

async function main(args: readonly string[]): Promise<void> {
  const { values: flags, positionals } = parse(args);
  const [command, ...rest] = positionals;
  if (flags.help) return void process.stdout.write(usage);
  if (flags.version) return void process.stdout.write(`${version()}\n`);
  if (command === undefined) {
    throw new IbidError(
      "usage",
      'Say what to do, as in: ibid ask "who was it?" ("ibid --help" lists it all).',
    );
  }
  checkFlags(command, flags);
  return commands[command](rest, flags);
}

await runProgram(() => main(process.argv.slice(2)));
