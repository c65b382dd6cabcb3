import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { answerBatch } from "./batch.ts";
import { openLibrary } from "./compose.ts";
import { readBotSettings } from "./config.ts";
import { asJson } from "./conversation/json.ts";
import { plainText } from "./conversation/plain.ts";
import { defaultLimit, type Request } from "./conversation/request.ts";
import { respond } from "./conversation/respond.ts";
import { inspectionJson, inspectionText } from "./inspect.ts";
import { readTextFile } from "./ingest/read.ts";
import { IbidError } from "./error.ts";
import { runProgram, wrongUsage } from "./process.ts";
import { runBot, runChat } from "./run.ts";

const usage = `Ibid answers questions about a footnoted text by quoting it.

  ibid chat                        a conversation in the terminal
  ibid ask [--json] QUESTION…      one answer
  ibid ask --batch                 JSON Lines in, JSON Lines out, same order
  ibid inspect [--json] FILE       what was read from a file: paragraphs, notes, warnings
  ibid bot                         the Discord bot

  --corpus DIR   the folder with the texts (default: the one that comes with Ibid)
  --text ID      the text to ask (default: the first)
  --limit N      how many excerpts an answer may have, 1 to 20 (default: ${defaultLimit})
  --help, --version
`;

const flags = {
  corpus: { type: "string" },
  text: { type: "string" },
  limit: { type: "string" },
  json: { type: "boolean" },
  batch: { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
} as const;

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: flags, allowPositionals: true });
  } catch (error) {
    throw wrongUsage(error instanceof Error ? error.message : String(error));
  }
}

type Flags = ReturnType<typeof parse>["values"];

/** The flags each command takes. */
const takes: Record<string, readonly (keyof Flags)[]> = {
  chat: ["corpus", "text", "limit"],
  ask: ["corpus", "text", "limit", "json", "batch"],
  inspect: ["json"],
  bot: ["corpus"],
};

function checkFlags(command: string, given: Flags): void {
  const known = takes[command];
  if (!known) throw wrongUsage(`There is no "ibid ${command}"; "ibid --help" lists what there is.`);
  const stray = Object.keys(given).find((flag) => !known.some((name) => name === flag));
  if (stray !== undefined) throw wrongUsage(`"ibid ${command}" takes no --${stray}; see "ibid --help".`);
}

function limitOf({ limit }: Flags): number {
  if (limit === undefined) return defaultLimit;
  if (!/^\d+$/.test(limit) || Number(limit) < 1 || Number(limit) > 20) {
    throw wrongUsage(`--limit must be a whole number from 1 to 20, not "${limit}".`);
  }
  return Number(limit);
}

function requestOf(words: string, given: Flags): Request {
  return { words, limit: limitOf(given), text: given.text };
}

async function ask(question: string, given: Flags): Promise<void> {
  if (given.batch ? question !== "" : question.trim() === "") {
    throw wrongUsage(
      'Give either a question, as in: ibid ask "who was it?", or --batch and questions as JSON Lines.',
    );
  }
  const request = requestOf(question, given);
  const library = await openLibrary(given.corpus);
  // An unknown text is one mistake of the caller, not one of every line.
  library.index(given.text);
  if (given.batch) {
    return answerBatch(process.stdin, process.stdout, (words) => respond({ ...request, words }, library));
  }
  const reply = respond(request, library);
  process.stdout.write(`${given.json ? JSON.stringify({ id: null, ...asJson(reply) }) : plainText(reply)}\n`);
}

async function inspect(files: readonly string[], { json }: Flags): Promise<void> {
  const [file] = files;
  if (file === undefined || files.length > 1) throw wrongUsage("Name one file, as in: ibid inspect book.txt");
  const reading = await readTextFile(file);
  process.stdout.write(json ? `${JSON.stringify(inspectionJson(reading))}\n` : inspectionText(reading));
}

async function bot({ corpus }: Flags): Promise<void> {
  const settings = readBotSettings();
  if (!settings) {
    throw new IbidError(
      "No DISCORD_TOKEN is set: get a token at https://discord.com/developers/applications and put it into .env.",
    );
  }
  return runBot(settings, { corpus });
}

function version(): string {
  const parsed: unknown = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  return typeof parsed === "object" && parsed && "version" in parsed ? String(parsed.version) : "unknown";
}

async function main(args: readonly string[]): Promise<void> {
  const { values, positionals } = parse(args);
  const [command, ...rest] = positionals;
  if (values.help) return void process.stdout.write(usage);
  if (values.version) return void process.stdout.write(`${version()}\n`);
  if (command === undefined)
    throw wrongUsage('Say what to do, as in: ibid ask "who was it?" ("ibid --help" lists it all).');
  checkFlags(command, values);
  if ((command === "chat" || command === "bot") && rest.length > 0) {
    throw wrongUsage(`"ibid ${command}" takes nothing else; "ibid ask" takes a question.`);
  }
  switch (command) {
    case "ask":
      return ask(rest.join(" "), values);
    case "inspect":
      return inspect(rest, values);
    case "chat":
      return runChat({ corpus: values.corpus, text: values.text, limit: limitOf(values) });
    case "bot":
      return bot(values);
  }
}

await runProgram(() => main(process.argv.slice(2)));
