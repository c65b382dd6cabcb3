import { asTextId } from "../../../src/document/text-id.ts";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readTextFile } from "../../../src/ingest/shelf/text-file.ts";
import type { Annotation } from "../../../src/store/study/annotations.ts";
import type { Edition } from "../../../src/features/export/edition.ts";
import type { Text } from "../../../src/document/model.ts";

/** A public annotation of the first paragraph. */
export const publicAnnotation: Annotation = {
  id: "abcdefgh",
  group: "1000",
  text: asTextId("skarholm"),
  paragraph: 1,
  parent: null,
  quote: null,
  author: "member",
  authorName: "Marta",
  words: "Dear goat",
  private: false,
  channel: null,
  created: Date.UTC(2026, 0, 5),
  edited: null,
};

/** An edition of a text with these annotations and a discussion of its first paragraph. */
export function edition(text: Text, ...notes: readonly Partial<Annotation>[]): Edition {
  const margin = new Map<number, Annotation[]>();
  for (const given of notes) {
    const note = { ...publicAnnotation, ...given };
    margin.set(note.paragraph, [...(margin.get(note.paragraph) ?? []), note]);
  }
  const { group } = publicAnnotation;
  const title = "¶1 · the <lamp>";
  const discussion = { group, text: text.id, paragraph: 1, thread: "77", parent: "7", title, created: 0 };
  return {
    text,
    annotations: margin,
    discussions: new Map([[1, discussion]]),
    createdAt: Date.UTC(2026, 0, 6),
  };
}

/** Reads an exported file as a text. */
export async function readBack(content: string, ending: string): Promise<Text> {
  const folder = await mkdtemp(join(tmpdir(), "ibid-edition-"));
  try {
    const file = join(folder, `edition.${ending}`);
    await writeFile(file, content);
    return (await readTextFile(file)).text;
  } finally {
    await rm(folder, { recursive: true });
  }
}
