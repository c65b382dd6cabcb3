/** The label of a reference or a definition. It has neither white space nor brackets. */
const label = /\[\^([^\s[\]\\]{1,200})\]/gu;

/** A mark without a label, which is words. */
const emptyMark = /(?<!\\)\[\^(?=[ \t]*\])/gu;

/** A definition whose label has spaces, as MultiMarkdown allows: "[^the log]: …". */
const spacedDefinition = /^ {0,3}\[\^([^[\]\\\n]{1,200}[ \t][^[\]\\\n]{0,200})\]:/gmu;

const definedLabel = /^ {0,3}\[\^([^\s[\]\\]{1,200})\]:/gmu;

/** A definition of a link that may be a note, with a number, a sign or a letter as its label: "[1]: Ibid." */
const linkDefinition = /^( {0,3})\[(?=(?:\d{1,4}|[*†‡]{1,3}|[a-z])\]:[ \t]*\S)/gmu;
/** A link by the label of its definition: "[the log][1]". */
const labelledLink = /\][ \t]?\[(?:\d{1,4}|[*†‡]{1,3}|[a-z])\]/u;

/**
 * A source in which "[1]: Ibid." isn't the definition of a link, unless links refer to such definitions with words of
 * their own.
 */
export function withoutTypedDefinitions(source: string): string {
  return labelledLink.test(source) ? source : source.replace(linkDefinition, String.raw`$1\[`);
}

/**
 * A code span or an escaped character, which are skipped; a note within its mark, as MultiMarkdown has it; or an inline
 * footnote of Pandoc, `^[text]`, whose brackets may have code spans with brackets.
 */
const inlineFootnote =
  /(?<!`)(`+)(?!`)[^]{0,4000}?(?<!`)\1(?!`)|\\.|\[\^((?=[^[\]\\\n]{0,200}(?:\s|[.!?…]\]))(?:[^[\]\\\n]|\n(?![ \t]*\r?\n)|\\.|\[[^[\]\n]{0,1000}\]){1,4000})\](?!:)|\^\[(?!\^[^\s[\]\\]{1,200}\])((?:[^[\]\\\n`]|`[^`\n]{1,200}`|`(?![^`\n]{1,200}`)|\n(?![ \t]*\r?\n)|\\.|\[[^[\]\n]*\])+)\]/gsu;

/** A label with spaces as one that parsers know. */
function joined(spaced: string): string {
  return spaced.trim().replace(/\s+/gu, "\u00a0");
}

/** A label as printed; see `joined`. */
export function printedLabel(name: string): string {
  return name.replaceAll("\u00a0", " ");
}

/**
 * Adds a definition for every footnote to a Markdown source. Inline footnotes become references with unused numbers.
 * Every label gets an empty definition besides any that it has, since Markdown takes a reference without a definition
 * for words.
 */
export function defineAllFootnotes(source: string): string {
  const escaped = source.replace(emptyMark, String.raw`\[^`);
  const spaced = new Set([...escaped.matchAll(spacedDefinition)].map(([, name = ""]) => joined(name)));
  const defined = escaped.replace(spacedDefinition, (_all, name: string) => `[^${joined(name)}]:`);
  const labels = new Set([...defined.matchAll(label)].map(([, name = ""]) => name));
  for (const name of spaced) labels.add(name);
  const known = new Set([...defined.matchAll(definedLabel)].map(([, name = ""]) => name));
  const definitions = [...labels].map((name) => `[^${name}]:`);
  let last = 0;
  const nextFree = (): number => {
    do last += 1;
    while (labels.has(String(last)));
    return last;
  };
  const body = defined.replace(
    inlineFootnote,
    (whole: string, _ticks: unknown, within?: string, inline?: string) => {
      if (within !== undefined && spaced.has(joined(within))) return `[^${joined(within)}]`;
      const words = within ?? inline;
      if (words === undefined || (within !== undefined && known.has(within))) return whole;
      const number = nextFree();
      definitions.push(`[^${number}]: ${words.replace(/\s+/gu, " ").trim()}`);
      return `[^${number}]`;
    },
  );
  // The comment ends the last definition, so that it can't continue into the body.
  return definitions.length === 0 ? body : `${definitions.join("\n")}\n<!-- -->\n\n${body}`;
}
