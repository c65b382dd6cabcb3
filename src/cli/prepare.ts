import { attachVectors, openLibrary } from "../app/open-texts.ts";
import { endProcess } from "../app/program.ts";
import { percentOf } from "../shared/locale/formats.ts";
import { IbidError } from "../shared/error.ts";

/** In characters. */
const barWidth = 30;

function bar(share: number): string {
  const done = Math.floor(share * barWidth);
  return `[${"#".repeat(done)}${"-".repeat(barWidth - done)}] ${percentOf(share)}`;
}

/**
 * Reads and encodes every text of a folder, with a progress bar on standard error. What has been done is kept, also if it
 * is interrupted.
 *
 * @throws IbidError if a text can't be read, or if there is no sentence encoder
 */
export async function prepare(corpus: string | undefined): Promise<void> {
  const { stderr } = process;
  const library = await openLibrary(corpus);
  const vectors = await attachVectors(library.indexes);
  if (!vectors) {
    throw new IbidError("encoder-unavailable", "Without the sentence encoder there is nothing to prepare.");
  }
  process.once("SIGINT", () => {
    stderr.write('\nStopped. "ibid prepare" goes on from here.\n');
    void endProcess(130);
  });
  const all = vectors.missing;
  await vectors.encode(({ title, missing }) => {
    // Elsewhere than in a terminal, each text gets one line in the end.
    if (stderr.isTTY) stderr.write(`\r${bar(1 - vectors.missing / all)} ${title}\u001B[K`);
    if (missing === 0) stderr.write(`${stderr.isTTY ? "\n" : ""}Read "${title}".\n`);
  });
  stderr.write(
    library.texts.length === 1 ? "The text is ready.\n" : `All ${library.texts.length} texts are ready.\n`,
  );
}
