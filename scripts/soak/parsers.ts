import { ingest } from "../../src/ingest/ingest.ts";
import { IbidError } from "../../src/shared/error.ts";
import type { Row } from "../bench/row.ts";
import { processorTime } from "../support/processor-time.ts";

/** Strings that are repeated until a file is long enough: markup that is opened and never closed, nested, or in long runs. */
const repeated = [
  ...Array.from("=>-[]()*_`\"'“<&#|~\\1aA\n\t …—^!"),
  "[x](",
  "![",
  "[^1]",
  "[^1]: x\n",
  "[1]: x\n",
  "[1] x\n",
  "[1",
  ". . .",
  "- ",
  "  - ",
  "- - ",
  "> ",
  "> - ",
  "1. ",
  "1) ",
  "(a) ",
  "(a)\n",
  "(1) ",
  "- 1 -\n",
  "— 1 —\n",
  "[p. 1]\n",
  "1\n",
  "1 x\n",
  "1. x\n",
  "i. ",
  "I.\n",
  "a\n",
  "a b\n",
  "a\n\n",
  "a.1 ",
  "a*",
  "A. ",
  "Mr. ",
  "...",
  "“a ",
  "”1",
  "'a' ",
  "# h\n",
  "CHAPTER I\n\n",
  "CHAPTER I\nA\n",
  "== h ==\n",
  "* h\n",
  "** a",
  "__a",
  "``",
  "~~~\n",
  "***\n",
  "|a|b|\n",
  "|-|-|\n",
  "a  \n",
  "a-\n",
  "é\u0301",
  "本",
  "本。",
  "&amp;",
  "&#1;",
  "<!--",
  "<sup>",
  "<sup>1</sup>",
  "<b>",
  "<i><b>",
  "<p>",
  "<div>",
  "<ul><li>",
  "<ol><li>",
  "<blockquote>",
  "<table><tr><td>",
  "<h1>",
  "<a>",
  "<a name=n1>",
  "<a href=#n1>1</a>",
  "<p id=n1>1 x",
  "<br>",
  "<br>1 ",
  "<hr>",
  "<p>* * *",
  "<p>[1]",
  "<span class=note>",
  "<![CDATA[",
  "<?",
  "</p>",
  "<style>",
  "<script>",
];

const endings = ["txt", "md", "html"] as const;

/** A file is listed if it takes longer than this for each megabyte, in milliseconds. */
const longest = 2000;

async function timeToRead(name: string, content: string): Promise<number> {
  const bytes = Buffer.from(content);
  const begun = processorTime();
  try {
    await ingest({ name, bytes });
  } catch (error) {
    // Such a file may be refused.
    if (!(error instanceof IbidError)) throw error;
  }
  return ((processorTime() - begun) * 1_000_000) / bytes.length;
}

/** Measures how long files take that are made to be slow, and lists those that are. */
export async function measureParsers(characters: number): Promise<Row[]> {
  const rows: Row[] = [];
  let slowest = 0;
  for (const unit of repeated) {
    const content = unit.repeat(Math.ceil(characters / unit.length));
    for (const ending of endings) {
      // oxlint-disable-next-line no-await-in-loop -- one file after another
      const time = await timeToRead(`repeated.${ending}`, content);
      slowest = Math.max(slowest, time);
      if (time > longest)
        rows.push({ label: `${ending}, ${JSON.stringify(unit)}, for each MB`, value: time, unit: "ms" });
    }
  }
  const count = repeated.length * endings.length;
  return [...rows, { label: `${count} hostile files, the slowest for each MB`, value: slowest, unit: "ms" }];
}
