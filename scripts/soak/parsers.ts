import { ingest } from "../../src/ingest/ingest.ts";
import { IbidError } from "../../src/shared/error.ts";
import { endings, repeated } from "../../tests/ingest/hostile.ts";
import type { Row } from "../bench/row.ts";
import { processorTime } from "../support/processor-time.ts";

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
