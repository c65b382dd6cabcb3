import { IbidError } from "../../shared/error.ts";
import type { GlossaryEntry } from "../../document/model.ts";
import { decodeText } from "../decode.ts";
import { besideText, bytesOf } from "./file.ts";

export const glossaryEnding = ".glossary.txt";

/** In bytes: some two thousand lines. */
const largestGlossary = 64 * 1024;
/** In characters. */
const longestPhrase = 80;

function isPhrase(phrase: string): boolean {
  return /[\p{L}\p{N}]/u.test(phrase) && phrase.length <= longestPhrase;
}

function readEntry(line: string): GlossaryEntry | undefined {
  const colon = line.indexOf(":");
  if (colon === -1) return undefined;
  const term = line.slice(0, colon).trim();
  const glosses = line
    .slice(colon + 1)
    .split(",")
    .map((gloss) => gloss.trim());
  return [term, ...glosses].every(isPhrase) ? { term, glosses } : undefined;
}

const comment = /(?:^|\s)#.*/u;

/**
 * Reads the file `<same name>.glossary.txt` beside a text, if there is one: a line for each of the text's terms, with
 * other words for it; what follows a # is a comment.
 *
 * @throws IbidError when it can't be read, or when a line is anything else: names the line
 */
export async function readGlossary(textPath: string): Promise<GlossaryEntry[]> {
  const path = besideText(textPath, glossaryEnding);
  const bytes = await bytesOf(path, largestGlossary);
  if (!bytes) return [];
  const lines = decodeText(bytes, path).split(/\r\n?|\n/u);
  return lines.flatMap((line, index) => {
    const content = line.replace(comment, "").trim();
    if (content === "") return [];
    const entry = readEntry(content);
    if (entry) return [entry];
    throw new IbidError(
      "invalid-configuration",
      `Line ${index + 1} of ${path} must be a term, a colon, and other words for it with commas between, each of at most ${longestPhrase} characters, as in "vozhd: leader, chief".`,
      { facts: { path, line: index + 1 } },
    );
  });
}
