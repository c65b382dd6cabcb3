/** A reference or a definition; a label has no white space and no brackets. */
const label = /\[\^([^\s[\]\\]{1,200})\]/gu;

/** A span of code, whatever it looks like; an escaped character; or Pandoc's note in its place, `^[as here]`. */
const inlineNote =
  /(?<!`)(`+)(?!`)[^]{0,4000}?(?<!`)\1(?!`)|\\.|\^\[((?:[^[\]\\\n]|\n(?![ \t]*\r?\n)|\\.|\[[^[\]\n]*\])+)\]/gsu;

/**
 * The source with a definition for every note: notes that stand in their place become numbered ones, with numbers
 * that no other note has, and labels get an empty definition besides any that they have. Without one, Markdown takes
 * a reference for words.
 */
export function defineEveryNote(source: string): string {
  const labels = new Set([...source.matchAll(label)].map(([, name = ""]) => name));
  const definitions = [...labels].map((name) => `[^${name}]:`);
  let last = 0;
  const nextFree = (): number => {
    do last += 1;
    while (labels.has(String(last)));
    return last;
  };
  const body = source.replace(inlineNote, (whole: string, _ticks: unknown, words?: string) => {
    if (words === undefined) return whole;
    const number = nextFree();
    definitions.push(`[^${number}]: ${words.replace(/\s+/gu, " ").trim()}`);
    return `[^${number}]`;
  });
  // The comment ends the last definition, whatever comes next.
  return definitions.length === 0 ? body : `${definitions.join("\n")}\n<!-- -->\n\n${body}`;
}
