import { oncePerText } from "../../document/once-per-text.ts";

/** Paragraphs that are looked at, evenly spaced, and characters of each. */
const sample = { paragraphs: 100, characters: 200 } as const;

const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/**
 * The attribute of elements that hold paragraphs of a text with their margins, which mirrors them where the text is written from right
 * to left. It follows the letters: the language that a file states may be missing or wrong, or written in other letters.
 */
export const directionOf = oncePerText(({ paragraphs }): { readonly dir: "ltr" | "rtl" } => {
  const step = Math.ceil(paragraphs.length / sample.paragraphs);
  const words = paragraphs
    .filter((_, index) => index % step === 0)
    .map(({ text }) => text.slice(0, sample.characters));
  const letters = words.join("").match(/\p{L}/gu) ?? [];
  return {
    dir: letters.filter((letter) => rightToLeft.test(letter)).length > letters.length / 2 ? "rtl" : "ltr",
  };
});
