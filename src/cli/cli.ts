import { readFileSync } from "node:fs";
import { bundled } from "../shared/package-path.ts";
import { defaultLimit } from "../dialogue/request.ts";
import { checkFlags, limitOf, parse, type Flags } from "./flags.ts";
import { readBotSettings } from "../app/config.ts";
import { IbidError } from "../shared/error.ts";
import { keepMemorySmall, runProgram, wrongUsage } from "../app/process.ts";

const usage = `Ibid answers questions about a footnoted text by quoting it.

  ibid chat                        a conversation in the terminal
  ibid ask [--json] QUESTION…      one answer
  ibid ask --batch                 JSON Lines in, JSON Lines out, same order
  ibid quote [--json] WORDS…       is this quotation exact, altered or absent?
  ibid quote --batch               JSON Lines in, JSON Lines out, same order
  ibid inspect [--json] FILE       what was read from a file: paragraphs, notes, warnings
  ibid bot                         the Discord bot

  --corpus DIR   the folder with the texts (default: the one that comes with Ibid)
  --text ID      the text to ask, or '*' for all (default: the first; a quotation is looked for in all)
  --limit N      how many excerpts an answer may have, 1 to 20 (default: ${defaultLimit})
  --help, --version
`;

function version(): string {
  const parsed: unknown = JSON.parse(readFileSync(bundled("package.json"), "utf8"));
  return typeof parsed === "object" && parsed && "version" in parsed ? String(parsed.version) : "unknown";
}

function noToken(): never {
  throw new IbidError(
    "invalid-configuration",
    "No DISCORD_TOKEN is set: get a token at https://discord.com/developers/applications and put it into .env.",
  );
}

// Each command is loaded when it is called: help and complaints need no language model, and only the bot discord.js.

async function runAsk(question: string, given: Flags): Promise<void> {
  if (given.batch ? question !== "" : question.trim() === "") {
    throw wrongUsage(
      'Give either a question, as in: ibid ask "who was it?", or --batch and questions as JSON Lines.',
    );
  }
  const settings = { corpus: given.corpus, text: given.text, limit: limitOf(given) };
  const { ask, askBatch } = await import("./ask.ts");
  return given.batch ? askBatch(settings) : ask(question, given.json ?? false, settings);
}

async function runQuote(words: string, { corpus, text, json = false, batch = false }: Flags): Promise<void> {
  if (batch ? words !== "" : words.trim() === "") {
    throw wrongUsage(
      'Give either a quotation, as in: ibid quote "so it was", or --batch and quotations as JSON Lines.',
    );
  }
  const { quote, quoteBatch } = await import("./quote.ts");
  return batch ? quoteBatch({ corpus, text }) : quote(words, json, { corpus, text });
}

async function runInspect([file, ...more]: readonly string[], { json = false }: Flags): Promise<void> {
  if (file === undefined || more.length > 0) throw wrongUsage("Name one file, as in: ibid inspect book.txt");
  const { inspect } = await import("./inspect.ts");
  return inspect(file, json);
}

function checkAlone(command: string, rest: readonly string[]): void {
  if (rest.length > 0) throw wrongUsage(`"ibid ${command}" takes nothing else; "ibid ask" takes a question.`);
}

async function main(args: readonly string[]): Promise<void> {
  const { values, positionals } = parse(args);
  const [command, ...rest] = positionals;
  if (values.help) return void process.stdout.write(usage);
  if (values.version) return void process.stdout.write(`${version()}\n`);
  if (command === undefined)
    throw wrongUsage('Say what to do, as in: ibid ask "who was it?" ("ibid --help" lists it all).');
  checkFlags(command, values);
  switch (command) {
    case "ask":
      return runAsk(rest.join(" "), values);
    case "quote":
      return runQuote(rest.join(" "), values);
    case "inspect":
      return runInspect(rest, values);
    case "chat": {
      checkAlone(command, rest);
      const limit = limitOf(values);
      const { runChat } = await import("../app/run.ts");
      return runChat({ corpus: values.corpus, text: values.text, limit });
    }
    case "bot": {
      checkAlone(command, rest);
      keepMemorySmall();
      const { runBot } = await import("../app/run.ts");
      return runBot(readBotSettings() ?? noToken(), { corpus: values.corpus });
    }
  }
}

await runProgram(() => main(process.argv.slice(2)));
