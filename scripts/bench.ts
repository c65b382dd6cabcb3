import { cpus } from "node:os";
import { runProgram } from "../src/app/program.ts";
import { measureBot } from "./bench/bot.ts";
import { measureCommand } from "./bench/command.ts";
import { comparePeers } from "./bench/peers.ts";
import { measurePages } from "./bench/pages.ts";
import { line, type Row } from "./bench/row.ts";
import { measureCorpus, measureGenerated } from "./bench/scale.ts";
import { measureShelf } from "./bench/shelf.ts";
import { readPassageSet } from "./eval/question-set.ts";
import { countFrom, parseOptions } from "./support/options.ts";

const full = { runs: 11, mentions: 400, paragraphs: 10_000 };
const quick = { runs: 3, mentions: 100, paragraphs: 1000 };

const usage = `Measures how fast Ibid is, and how much memory the bot takes.

  npm run bench                 takes a minute or two; run nothing else meanwhile
  npm run bench -- --quick      takes less than half a minute, and is less precise
  --runs N                      how often "ibid ask" is started (${full.runs}, quick ${quick.runs})
  --mentions N                  how many mentions the bot answers (${full.mentions}, quick ${quick.mentions})
  --paragraphs N                size of the large corpus, which is generated (${full.paragraphs}, quick ${quick.paragraphs})
  --corpus DIR                  a large corpus of your own instead
  --peers                       compares Ibid with search libraries over the generated corpus, and measures nothing else
  --json                        the same as JSON
`;

const options = {
  quick: { type: "boolean", default: false },
  runs: { type: "string" },
  mentions: { type: "string" },
  paragraphs: { type: "string" },
  corpus: { type: "string" },
  peers: { type: "boolean", default: false },
  json: { type: "boolean", default: false },
  help: { type: "boolean", short: "h", default: false },
} as const;

await runProgram(async () => {
  const given = parseOptions({ options }).values;
  if (given.help) return void process.stdout.write(usage);
  const sizes = given.quick ? quick : full;
  const countOr = (option: keyof typeof full) =>
    given[option] === undefined ? sizes[option] : countFrom(option, given[option]);
  const runs = countOr("runs");
  const mentions = countOr("mentions");
  const paragraphs = countOr("paragraphs");
  if (given.peers) return void process.stdout.write(`${await comparePeers(paragraphs)}\n`);
  const { parts } = await readPassageSet();
  const questions = parts.flatMap((part) =>
    [...part.answerable, ...part.unanswerable, ...part.smallTalk].map(({ words }) => words),
  );
  const { corpus } = given;
  const measurements = [
    () => measureCommand(questions[0] ?? "", runs),
    () => measureShelf(questions),
    () => measurePages(questions),
    () => measureBot(questions, mentions),
    () => (corpus === undefined ? measureGenerated(paragraphs) : measureCorpus(corpus)),
  ];
  const rows: Row[] = [];
  for (const measurement of measurements) {
    // oxlint-disable-next-line no-await-in-loop -- one measurement must not slow down another
    const measured = await measurement();
    rows.push(...measured);
    if (!given.json) process.stdout.write(measured.map(line).join(""));
  }
  const machine = {
    node: process.version,
    platform: process.platform,
    processors: cpus().map(({ model }) => model),
  };
  if (given.json) process.stdout.write(`${JSON.stringify({ machine, rows }, null, 2)}\n`);
});
