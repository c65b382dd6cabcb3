import type { GlossaryEntry } from "../document/model.ts";
import { IbidError } from "../shared/error.ts";
import { localizable } from "../shared/locale/message.ts";
import { decodeText } from "./encoding/decode.ts";
import type { SourceFile } from "./source.ts";

/** In characters. */
const maxPhraseLength = 80;

const comment = /(?:^|\s)#.*/u;

function isPhrase(phrase: string): boolean {
  return /[\p{L}\p{N}]/u.test(phrase) && phrase.length <= maxPhraseLength;
}

/** Parses one line. Returns undefined if it is malformed. */
function parseEntry(line: string): GlossaryEntry | undefined {
  const colon = line.indexOf(":");
  if (colon === -1) return undefined;
  const term = line.slice(0, colon).trim();
  const glosses = line
    .slice(colon + 1)
    .split(",")
    .map((gloss) => gloss.trim());
  return [term, ...glosses].every(isPhrase) ? { term, glosses } : undefined;
}

/**
 * Parses the glossary of a text, the file `<same name>.glossary.txt` beside it. Each line has a term of the text, a
 * colon, and other words for it, separated by commas. A comment begins with `#`.
 *
 * @throws IbidError when it isn't text, or has a malformed line
 */
export function parseGlossary({ name, bytes }: SourceFile): GlossaryEntry[] {
  const lines = decodeText(bytes, name).split(/\r\n?|\n/u);
  return lines.flatMap((line, index) => {
    const content = line.replace(comment, "").trim();
    if (content === "") return [];
    const entry = parseEntry(content);
    if (entry) return [entry];
    throw new IbidError(
      "invalid-configuration",
      localizable("file-glossary-line", { line: index + 1, file: name, most: String(maxPhraseLength) }),
      { facts: { file: name, line: index + 1 } },
    );
  });
}
