/** More levels of quotations and lists than any text has. The parser's time grows with the square of their number. */
const maxLevels = 60;

const deepQuotation = new RegExp(String.raw`^((?:[ \t]{0,3}>){${maxLevels}})(?:[ \t]{0,3}>)+`, "gmu");
const deepList = new RegExp(String.raw`^((?:[ \t]{0,3}[-*+][ \t]){${maxLevels}})(?:[-*+][ \t]+)+`, "gmu");

/** More signs than a paragraph has. The parser's time grows with the square of those that turn out to be words. */
const maxSigns = 4000;

const sign = /[[\]!<&]/gu;
/** Matches references and escapes, which stay as they are, and the signs that become words. */
const marked = /\[\^[^\s[\]\\]{1,200}\]|\\.|[[\]!<&]/gsu;

function withoutSigns(block: string): string {
  if ((block.match(sign)?.length ?? 0) <= maxSigns) return block;
  return block.replace(marked, (found) => (found.length > 1 ? found : `\\${found}`));
}

/**
 * A source that the parser reads in linear time: very deep quotations and lists are made flatter, and in a paragraph
 * with thousands of signs these are words.
 */
export function withinLimits(source: string): string {
  const flat = source.replace(deepQuotation, "$1").replace(deepList, "$1");
  return flat
    .split(/(\n[ \t]*\r?\n)/u)
    .map(withoutSigns)
    .join("");
}
