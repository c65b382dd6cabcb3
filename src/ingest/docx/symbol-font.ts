/** The characters of the font Symbol from 0x20 and from 0xa0. A space stands for those that Unicode doesn't have. */
const low = " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼";
const high =
  "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪ 〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭";

/**
 * The character that Word shows for a `w:sym`. Empty for symbols of fonts like Wingdings, which have no character.
 *
 * @param code in hexadecimal digits
 */
export function symbolOf(font: string | undefined, code: string | undefined): string {
  const point = Number.parseInt(code ?? "", 16);
  if (Number.isNaN(point) || point < 0x20 || point > 0xffff) return "";
  // Symbol fonts have their characters in the private use area, from 0xf000.
  const isPrivate = point >= 0xf000 && point <= 0xf0ff;
  if (!isPrivate && font !== "Symbol") return String.fromCodePoint(point);
  if (font !== "Symbol") return "";
  const place = point & 0xff;
  return (place < 0xa0 ? low.charAt(place - 0x20) : high.charAt(place - 0xa0)).trim();
}
