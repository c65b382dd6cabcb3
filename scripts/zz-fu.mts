import { readFileSync } from "node:fs";
import { respond } from "../src/conversation/respond.ts";
import { remember } from "../src/conversation/history.ts";
import { Library } from "../src/retrieval/library.ts";
import { prepare } from "../src/compose.ts";
import { readQuestionSet } from "./eval/question-set.ts";
import { holdDialogues } from "./eval/dialogue.ts";
import { dialogueFigures } from "./eval/dialogue-figures.ts";
import { converseOf } from "./eval/ask.ts";
import { readTextFile as readText } from "../src/ingest/read.ts";
const S = "/tmp/w/shared/eval/";
const sets = JSON.parse(readFileSync("/tmp/w/convx/fu.json", "utf8"));
const F: any = {
  passage: ["passage-questions.json", process.cwd() + "/corpus/moderation-1933-1934.txt"],
  dubois: ["chapter-questions/dubois-dawn.json", S + "chapter-questions/dubois-dawn.txt"],
  smith: ["chapter-questions/smith-b4ch08.json", S + "texts/smith-b4ch08/smith-b4ch08.txt"],
  victoria: ["chapter-questions/victoria-ch02.json", S + "texts/victoria-ch02/victoria-ch02.txt"],
};
let wrong = 0,
  all = 0,
  alone = 0;
const tot: any = {};
const verbose = process.argv.includes("-v");
for (const [name, groups] of sets) {
  const { text } = await readText(F[name][1]);
  const lib = await Library.of([text]);
  await prepare(lib.indexes);
  for (const [first, fus] of groups) {
    const h = remember([], respond({ words: first, limit: 3 }, lib));
    for (const q of fus) {
      all++;
      const r = respond({ words: q, limit: 3, history: h }, lib);
      const a = respond({ words: q, limit: 3 }, lib);
      if (a.kind === "answer") alone++;
      if (r.kind === "answer") wrong++;
      if (verbose)
        console.log(
          r.kind === "answer" ? "WRONG" : "ok   ",
          r.confidence.toFixed(2),
          "alone",
          a.confidence.toFixed(2),
          name,
          "|",
          q,
          "|",
          r.asked,
        );
    }
  }
  const set = await readQuestionSet(S + F[name][0], text);
  const t = await holdDialogues(set, async () => converseOf(lib));
  for (const f of dialogueFigures(t)) {
    const e = (tot[f.key] ??= { n: 0, t: 0, a: 0, l: f.label });
    e.n += f.turns;
    e.t += f.turns * f.together;
    e.a += f.turns * f.alone;
  }
}
console.log("unanswerable follow-ups answered", wrong, "/", all, "(alone", alone, ")");
for (const t of Object.values(tot) as any[])
  console.log("   ", t.l.padEnd(44), t.n, ((t.t / t.n) * 100).toFixed(1), ((t.a / t.n) * 100).toFixed(1));
