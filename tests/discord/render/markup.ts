/** An element of rendered markup: an escaped character, bold, a footnote marker or a plain character. */
const piece =
  /\\(?<escaped>[^A-Za-z0-9\s])|(?<bold>\*\*)|(?<note>[·⁰¹²³⁴⁵⁶⁷⁸⁹]|⁽(?:\\.|[^⁾\\])*⁾)|(?<plain>.)/gsu;

/** The words of a rendered quotation: without quote marks, bold, footnote markers and the final cut mark. */
export function unrender(quotation: string): string {
  const lines = quotation
    .replace(/ \[…\]$/, "")
    .replace(/^> /, "")
    .replaceAll("\n> ", "\n");
  const words = [...lines.matchAll(piece)].map(({ groups }) => groups?.escaped ?? groups?.plain ?? "");
  return words.join("");
}

/** Replaces escaped characters by "x", so that only active markup remains. */
export function unescaped(markup: string): string {
  return markup.replace(/\\[^A-Za-z0-9\s]/g, "x");
}
