/** "[#quist]: A. Quist. The ferry.", "[?weir]: A low dam.": definitions of MultiMarkdown's citations and glossary. */
const definition =
  /^ {0,3}\[([#?][^\]\n]{1,200})\]:[ \t]*((?:[^\n]|\n(?![ \t]*(?:\r?\n|$)| {0,3}\[[#?^]))*)(?:\n|$)/gmu;
/** "[#quist]", "[p. 12][#quist]", "[Not cited][#quist]", "[?weir]". */
const reference = /(?<!\\)(?:\[((?!\^)[^[\]\n]{0,200})\][ \t]?)?\[([#?][^\]\n;]{1,200});?\](?!:)/gu;

const numberedLabel = /\[\^(\d{1,4})\]/gu;
const uncited = /^not cited$/iu;

/** A key as it is compared. */
function keyOf(written: string): string {
  return written.toLowerCase().replace(/\s+/gu, " ");
}

/**
 * Turns MultiMarkdown's citations and the terms of its glossary into footnotes with unused numbers. The place in the work
 * that a citation names stands at the beginning of the footnote.
 */
export function citationsAsFootnotes(source: string): string {
  const bodies = new Map<string, string>();
  for (const [, key = "", body = ""] of source.matchAll(definition)) bodies.set(keyOf(key), body.trim());
  if (bodies.size === 0) return source;
  const taken = new Set([...source.matchAll(numberedLabel)].map(([, number]) => Number(number)));
  const numbers = new Map<string, number>();
  const footnotes: string[] = [];
  let last = 0;
  const refer = (name: string, body: string): string => {
    let number = numbers.get(name);
    if (number === undefined) {
      do last++;
      while (taken.has(last));
      number = last;
      numbers.set(name, number);
      footnotes.push(`[^${number}]: ${body}`);
    }
    return `[^${number}]`;
  };
  const cited = new Set<string>();
  const text = source.replace(reference, (whole: string, place: string | undefined, written: string) => {
    const key = keyOf(written);
    const body = bodies.get(key);
    if (body === undefined) return whole;
    cited.add(key);
    const isWhole = place === undefined || place === "" || uncited.test(place);
    const mark = isWhole ? refer(key, body) : refer(`${place} ${key}`, `${place}. ${body}`);
    return written.startsWith("?") ? written.slice(1) + mark : mark;
  });
  const rest = text.replace(definition, (whole: string, key: string) =>
    cited.has(keyOf(key)) ? "\n" : whole.replace("[", String.raw`\[`),
  );
  return `${rest}\n\n${footnotes.join("\n\n")}\n`;
}
