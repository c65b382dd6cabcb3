import { openLibrary, prepare } from "../../src/app/open-texts.ts";
import { defaultLimit } from "../../src/dialogue/request.ts";
import { respond } from "../../src/features/ask/respond.ts";
import { quantileRows, timed, type Row } from "./row.ts";

const rounds = 3;

/** Measures opening the bundled shelf and asking questions after a warm-up. */
export async function measureShelf(questions: readonly string[]): Promise<Row[]> {
  const opened = await timed(() => openLibrary());
  const library = opened.result;
  const prepared = await timed(() => prepare(library.indexes));
  const askAll = async () => {
    const times: number[] = [];
    for (const words of questions) {
      const start = performance.now();
      // oxlint-disable-next-line no-await-in-loop -- one question after another is measured
      await respond({ words, limit: defaultLimit }, library);
      times.push(performance.now() - start);
    }
    return times;
  };
  const times: number[] = [];
  // The first round warms up.
  for (let round = 0; round <= rounds; round++) {
    // oxlint-disable-next-line no-await-in-loop
    const measured = await askAll();
    if (round > 0) times.push(...measured);
  }
  return [
    { label: "bundled shelf, opened", value: opened.milliseconds, unit: "ms" },
    { label: "bundled shelf, encoder and vectors loaded", value: prepared.milliseconds, unit: "ms" },
    ...quantileRows("warm question", times, {
      median: 0.5,
      "95th percentile": 0.95,
      "99th percentile": 0.99,
    }),
  ];
}
