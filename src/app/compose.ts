import { bundled } from "../shared/package-path.ts";
import { readEncoderModel } from "./config.ts";
import type { IngestedText } from "../ingest/ingest.ts";
import { openShelf } from "../ingest/shelf/shelf.ts";
import type { NamedModel } from "../nlp/encoder/named/named-model.ts";
import { prepareTexts } from "./prepare.ts";
import { Library } from "../retrieval/library.ts";
import { indexesIn, TextOpener } from "../retrieval/loading/text-opener.ts";
import type { TextIndex } from "../retrieval/text-index.ts";
import { GroupTexts } from "./group-texts.ts";
import type { Store } from "../store/store.ts";
import { VectorStore } from "../retrieval/loading/vector-store.ts";
import type { Logger } from "../shared/log.ts";

/** Where sentence vectors are kept: those that come with Ibid, and those made here. */
const vectorFolders: readonly string[] = [bundled("corpus/.vectors"), bundled("data/vectors")];

/** Where the indexes of larger texts are kept. */
const indexFolder = bundled("data/indexes");

/** The sentence encoder that whoever runs Ibid wants in place of its own. */
function wantedEncoder(): NamedModel | undefined {
  const name = readEncoderModel();
  return name === undefined ? undefined : { name, folder: bundled("data/models"), from: import.meta.url };
}

/**
 * Makes texts answer by what their sentences mean, too; see prepareTexts.
 *
 * @param log told what takes long; without it, standard error is told
 */
export async function prepare(indexes: readonly TextIndex[], log?: Logger): Promise<void> {
  const tell = (sentence: string): void => {
    if (log) log.info(sentence);
    else process.stderr.write(`${sentence}\n`);
  };
  await prepareTexts(indexes, vectorFolders, tell, wantedEncoder());
}

/** The texts that each group sees: those of the library, and those it added. */
export function openGroupTexts(library: Library | Promise<Library>, store: Store, log: Logger): GroupTexts {
  return new GroupTexts(library, store, indexFolder, (indexes) => prepare(indexes, log), log);
}

/** Removes what was made of texts that nobody has opened for a month. */
export async function tidyUp(): Promise<void> {
  const made = [indexesIn(indexFolder), ...vectorFolders.slice(1).map((folder) => new VectorStore(folder))];
  await Promise.all(made.map((files) => files.prune()));
}

/** How many things about one text are worth a line each when texts are opened; `ibid inspect` tells them all. */
const warningsAtMost = 5;

function warnAbout({ text, warnings }: IngestedText, log: Logger): void {
  for (const warning of warnings.slice(0, warningsAtMost)) log.warn({ text: text.id }, warning);
  const more = warnings.length - warningsAtMost;
  if (more > 0)
    log.warn({ text: text.id }, `${more} more warnings; "ibid inspect" with the file shows all of them`);
}

async function openAll(corpus: string) {
  const opener = new TextOpener(indexFolder);
  try {
    return await openShelf(corpus, (source) => opener.open(source));
  } finally {
    await opener.close();
  }
}

/**
 * The texts of a folder, ready to be asked.
 *
 * @param corpus without it, the folder that comes with Ibid
 * @param log told what looks odd in the texts; without it, standard error is told at least which files were not read
 * @throws IbidError when the folder has no text, or one that can't be read
 */
export async function openLibrary(corpus = bundled("corpus"), log?: Logger): Promise<Library> {
  const { readings, skipped } = await openAll(corpus);
  for (const sentence of skipped) {
    if (log) log.warn(sentence);
    else process.stderr.write(`${sentence}\n`);
  }
  if (log) for (const reading of readings) warnAbout(reading, log);
  return new Library(readings.map(({ index }) => index));
}
