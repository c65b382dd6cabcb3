import { runProgram } from "../src/app/program.ts";
import { IbidError } from "../src/shared/error.ts";
import { line, type Row } from "./bench/row.ts";
import { readPassageSet } from "./eval/question-set.ts";
import { measureBlocks } from "./soak/blocks.ts";
import { measureFlood, measureLoad } from "./soak/load.ts";
import { measureMemory } from "./soak/memory.ts";
import { measureParsers } from "./soak/parsers.ts";
import { measureServers } from "./soak/servers.ts";
import { measureShelf } from "./soak/shelf.ts";
import { countFrom, parseOptions } from "./support/options.ts";

const usage = `Runs the built bot under load on a stand-in for Discord, and measures what members would notice.

  npm run soak                  all of it; takes some ten minutes; run nothing else meanwhile
  npm run soak -- NAME…         only these:
      servers                   the memory in 2,500 servers of 200 channels and 50 members
      load                      answers a second at rates below and above what one process can answer
      flood                     how long others wait while one member asks a hundred times a second
      memory                    the memory while as many questions are answered as in a busy hour
      shelf                     the memory while each of many novels is asked in turn
      blocks                    how long requests about long texts hold the thread that answers everybody
      parsers                   the files that take long to read, of some three hundred that are made for it
  --servers N                   the number of servers (2500)
  --characters N                the length of each long text (8000000), and of each file (1000000)
  --novels N                    the number of novels on the shelf (20)
  --questions N                 the number of questions for the memory (3600)
  --rates N,N,…                 requests a second (20,50,100,300)
  --seconds N                   the time that each rate lasts (20)
`;

const options = {
  servers: { type: "string", default: "2500" },
  characters: { type: "string" },
  novels: { type: "string", default: "20" },
  questions: { type: "string", default: "3600" },
  rates: { type: "string", default: "20,50,100,300" },
  seconds: { type: "string", default: "20" },
  help: { type: "boolean", short: "h", default: false },
} as const;

await runProgram(async () => {
  const { values, positionals } = parseOptions({ options, allowPositionals: true });
  if (values.help) return void process.stdout.write(usage);
  const servers = countFrom("servers", values.servers);
  const charactersOr = (usual: number) =>
    values.characters === undefined ? usual : countFrom("characters", values.characters);
  const novels = countFrom("novels", values.novels);
  const asked = countFrom("questions", values.questions);
  const seconds = countFrom("seconds", values.seconds);
  const rates = values.rates.split(",").map((rate) => countFrom("rates", rate));
  const { parts } = await readPassageSet();
  const questions = parts.flatMap(({ answerable }) => answerable.map(({ words }) => words));
  const measurements: Readonly<Record<string, () => Promise<Row[]>>> = {
    servers: () => measureServers(servers),
    load: () => measureLoad(questions, rates, seconds),
    blocks: () => measureBlocks(charactersOr(8_000_000)),
    parsers: () => measureParsers(charactersOr(1_000_000)),
    memory: () => measureMemory(questions, asked),
    shelf: () => measureShelf(novels),
    flood: () => measureFlood(questions, seconds),
  };
  const names = positionals.length > 0 ? positionals : Object.keys(measurements);
  const unknown = names.find((name) => !Object.hasOwn(measurements, name));
  if (unknown !== undefined)
    throw new IbidError("usage", `There is no measurement "${unknown}"; see --help.`);
  for (const name of names) {
    // oxlint-disable-next-line no-await-in-loop -- one measurement must not slow down another
    const rows = (await measurements[name]?.()) ?? [];
    process.stdout.write(rows.map(line).join(""));
  }
});
