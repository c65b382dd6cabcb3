/** Made for the first text that is cut, since that takes some milliseconds. */
let graphemes: Intl.Segmenter | undefined;

/** The length in UTF-16 units that the longest grapheme is assumed to have. */
const maxGrapheme = 64;

/** Two characters between which no grapheme extends: none but ASCII ones, and no line break of two. */
const betweenGraphemes = /^[\x20-\x7e]{2}$/;

/** Returns the longest prefix of a text that has at most `maxLength` UTF-16 units and ends between two graphemes. */
export function graphemePrefix(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  if (maxLength > 0 && betweenGraphemes.test(text.slice(maxLength - 1, maxLength + 1)))
    return text.slice(0, maxLength);
  // Only the part around the cut is segmented, since the text may have millions of characters.
  graphemes ??= new Intl.Segmenter();
  const cut = graphemes.segment(text.slice(0, maxLength + maxGrapheme)).containing(maxLength)?.index;
  return text.slice(0, cut ?? maxLength);
}

/** The graphemes of a short text. */
export function graphemesOf(text: string): string[] {
  graphemes ??= new Intl.Segmenter();
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}
