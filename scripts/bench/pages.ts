import { openLibrary } from "../../src/app/open-texts.ts";
import { createLogger } from "../../src/shared/log.ts";
import { openStore } from "../../src/store/store.ts";
import { webApp } from "../../src/web/app.tsx";
import { IbidError } from "../../src/shared/error.ts";
import { processorTime } from "../support/processor-time.ts";
import type { Row } from "./row.ts";

/** The processor time of a request in milliseconds, as the mean of some. */
async function timePerRequest(count: number, request: (index: number) => Promise<Response>): Promise<number> {
  const before = processorTime();
  for (let index = 0; index < count; index++) {
    // oxlint-disable-next-line no-await-in-loop -- one request after another is measured
    const response = await request(index);
    if (response.status !== 200) throw new IbidError("internal", "A page can't be made.");
    // oxlint-disable-next-line no-await-in-loop
    await response.arrayBuffer();
  }
  return (processorTime() - before) / count;
}

/** Measures the web pages of the bundled text, in processor time: what one core does in a second follows from it. */
export async function measurePages(questions: readonly string[]): Promise<Row[]> {
  const log = createLogger("silent");
  const library = await openLibrary();
  const store = await openStore({ path: ":memory:" }, log);
  const app = webApp({ publicLibrary: async () => library, libraryAt: async () => library, store, log });
  const { id } = library.index().text;
  const page = async () => app.request(`/texts/${id}`, { headers: { "Accept-Encoding": "gzip" } });
  const ask = async (index: number) =>
    app.request("/api/ask", {
      method: "POST",
      body: JSON.stringify({ question: questions[index % questions.length] ?? "" }),
    });
  await app.request("/");
  const first = await timePerRequest(1, page);
  const stored = await timePerRequest(1000, page);
  await timePerRequest(20, ask);
  const answer = await timePerRequest(200, ask);
  await store.close();
  return [
    { label: "web page, made", value: first, unit: "ms" },
    {
      label: "web page, stored, requests of a core and second",
      value: Math.round(1000 / stored),
      unit: "count",
    },
    { label: "web question, requests of a core and second", value: Math.round(1000 / answer), unit: "count" },
  ];
}
