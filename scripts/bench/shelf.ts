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
  const askAll = () =>
    questions.map((words) => {
      const start = performance.now();
      respond({ words, limit: defaultLimit }, library);
      return performance.now() - start;
    });
  askAll();
  const times = Array.from({ length: rounds }, askAll).flat();
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
