import { fingerprint } from "../../src/document/fingerprint.ts";
import type { Text } from "../../src/document/model.ts";

/** The text in the middle of a longer one. Its paragraphs keep their numbers, and the others have those that follow. */
export function putInside(text: Text, book: Text): Text {
  const middle = Math.floor(book.paragraphs.length / 2);
  const others = book.paragraphs.map((paragraph, index) => ({
    ...paragraph,
    number: text.paragraphs.length + index + 1,
    chapter: undefined,
  }));
  const paragraphs = [...others.slice(0, middle), ...text.paragraphs, ...others.slice(middle)].map(
    (paragraph, index) => ({ ...paragraph, ordinal: index + 1 }),
  );
  return { ...text, paragraphs, fingerprint: fingerprint(text.id, paragraphs) };
}
