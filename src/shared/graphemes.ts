const graphemes = new Intl.Segmenter();

/** Hardly a letter has more marks and joined signs, in UTF-16 units. */
const longest = 64;

/** A text of at most `most` UTF-16 units: whole, or its beginning, cut between what people see as letters. */
export function beginningOf(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = graphemes.segment(text.slice(0, most + longest)).containing(most)?.index;
  return text.slice(0, cut ?? most);
}
