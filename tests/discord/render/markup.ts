/** One thing in Discord's markup: an escaped character, a mark of ours, or a plain character. */
const piece =
  /\\(?<escaped>[^A-Za-z0-9\s])|(?<bold>\*\*)|(?<note>[·⁰¹²³⁴⁵⁶⁷⁸⁹]|⁽(?:\\.|[^⁾\\])*⁾)|(?<plain>.)/gsu;

/** What a reader sees of a block quotation's words: without the quote marks, bold, note numbers and a final cut mark. */
export function unrender(quotation: string): string {
  const lines = quotation
    .replace(/ \[…\]$/, "")
    .replace(/^> /, "")
    .replaceAll("\n> ", "\n");
  const words = [...lines.matchAll(piece)].map(({ groups }) => groups?.escaped ?? groups?.plain ?? "");
  return words.join("");
}

/** The markup without its escaped characters: whatever acts is in what remains. */
export function unescaped(markup: string): string {
  return markup.replace(/\\[^A-Za-z0-9\s]/g, "x");
}
