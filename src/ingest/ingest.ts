import { basename, extname } from "node:path";
import { fingerprint } from "../document/fingerprint.ts";
import type { Metadata, Paragraph, Text } from "../document/model.ts";
import { textIdFrom } from "../document/text-id.ts";
import { detectLanguage, primaryLanguage } from "../nlp/language-detection.ts";
import { languageOf, type Language } from "../nlp/language.ts";
import { IbidError } from "../shared/error.ts";
import { localizable } from "../shared/locale/message.ts";
import type { Omission } from "./document.ts";
import { paragraphNumbers, type Draft } from "./draft/draft.ts";
import { cleanMetadata } from "./draft/metadata.ts";
import { readerFor } from "./formats.ts";
import { parseGlossary } from "./glossary.ts";
import type { OnProgress } from "./progress.ts";
import { parseSidecar, type Sidecar } from "./sidecar.ts";
import type { SourceFile, TextSource } from "./source.ts";
import { checkDraft, checkSentences } from "./text-limits.ts";

/** A text as it was read from a file. */
export interface IngestedText {
  readonly text: Text;
  /** Doubtful places for a person to check: one sentence each, with the paragraph. */
  readonly warnings: readonly string[];
  /** Words of the file that were left out of the text, in its order. */
  readonly omissions: readonly Omission[];
}

/** "war_and-peace" → "War and peace" */
function titleFromName(name: string): string {
  const words = name.replace(/[_\s-]+/gu, " ").trim() || name;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function paragraphsOf({ paragraphs }: Draft, { sentencesOf }: Language): Paragraph[] {
  const numbers = paragraphNumbers(paragraphs);
  return paragraphs.map(({ text, markers, verses, chapter }, index) => ({
    ordinal: index + 1,
    number: numbers[index] ?? 0,
    chapter,
    text,
    sentences: sentencesOf(text),
    markers,
    ...(verses && { verses }),
  }));
}

/** The metadata of a file, each field replaced by the sidecar's where that has it. */
function metadataOf({ metadata }: Draft, sidecar: Sidecar): Metadata | undefined {
  const { author, edition, published, source } = sidecar;
  return cleanMetadata({
    author: author ?? metadata?.author,
    edition: edition ?? metadata?.edition,
    published: published ?? metadata?.published,
    released: metadata?.released,
    source: source ?? metadata?.source,
  });
}

async function readDraft({ name, bytes }: SourceFile, onProgress?: OnProgress): Promise<Draft> {
  if (bytes.length === 0)
    throw new IbidError("unreadable-file", localizable("file-empty", { file: name }), {
      facts: { file: name },
    });
  const read = readerFor(name, bytes);
  try {
    return await read(bytes, name, onProgress);
  } catch (error) {
    // Parsers throw a RangeError for elements nested too deeply, some only by exhausting the stack.
    if (!(error instanceof RangeError)) throw error;
    throw new IbidError("unreadable-file", localizable("file-nested", { file: name }), {
      facts: { file: name },
      cause: error,
    });
  }
}

/**
 * Reads a text from the bytes of a file. The format follows from the extension of the file's name.
 *
 * @param onProgress is called for each page or part of a PDF or EPUB
 * @throws IbidError when the file, its sidecar or its glossary can't be read
 */
export async function ingest(source: TextSource, onProgress?: OnProgress): Promise<IngestedText> {
  const sidecar = source.sidecar ? parseSidecar(source.sidecar) : {};
  const glossary = source.glossary ? parseGlossary(source.glossary) : [];
  const draft = await readDraft(source, onProgress);
  checkDraft(draft, source.name);
  const name = basename(source.name, extname(source.name));
  const id = source.id ?? sidecar.id ?? textIdFrom(name);
  const stated = sidecar.language && primaryLanguage(sidecar.language);
  const language =
    stated ??
    detectLanguage(
      draft.paragraphs.map(({ text }) => text),
      draft.language,
    );
  const paragraphs = paragraphsOf(draft, languageOf(language));
  checkSentences(
    paragraphs.reduce((sum, { sentences }) => sum + sentences.length, 0),
    source.name,
  );
  return {
    text: {
      id,
      title: sidecar.title ?? draft.title ?? titleFromName(name),
      metadata: metadataOf(draft, sidecar),
      language,
      chapters: draft.chapters,
      fingerprint: fingerprint(id, paragraphs),
      paragraphs,
      footnoteBodies: draft.footnoteBodies,
      pages: draft.pages,
      glossary,
    },
    warnings: draft.warnings,
    omissions: draft.omissions ?? [],
  };
}
