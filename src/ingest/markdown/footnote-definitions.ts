/** The label of a reference or a definition. It has neither white space nor brackets. */
const label = /\[\^([^\s[\]\\]{1,200})\]/gu;

/** A code span or an escaped character, which are skipped, or an inline footnote of Pandoc, `^[text]`. */
const inlineFootnote =
  /(?<!`)(`+)(?!`)[^]{0,4000}?(?<!`)\1(?!`)|\\.|\^\[((?:[^[\]\\\n]|\n(?![ \t]*\r?\n)|\\.|\[[^[\]\n]*\])+)\]/gsu;

/**
 * Adds a definition for every footnote to a Markdown source. Inline footnotes become references with unused numbers.
 * Every label gets an empty definition besides any that it has, since Markdown takes a reference without a definition
 * for words.
 */
export function defineAllFootnotes(source: string): string {
  const labels = new Set([...source.matchAll(label)].map(([, name = ""]) => name));
  const definitions = [...labels].map((name) => `[^${name}]:`);
  let last = 0;
  const nextFree = (): number => {
    do last += 1;
    while (labels.has(String(last)));
    return last;
  };
  const body = source.replace(inlineFootnote, (whole: string, _ticks: unknown, words?: string) => {
    if (words === undefined) return whole;
    const number = nextFree();
    definitions.push(`[^${number}]: ${words.replace(/\s+/gu, " ").trim()}`);
    return `[^${number}]`;
  });
  // The comment ends the last definition, so that it can't continue into the body.
  return definitions.length === 0 ? body : `${definitions.join("\n")}\n<!-- -->\n\n${body}`;
}
