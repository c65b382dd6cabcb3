import type { Framed } from "./gutenberg.ts";

/** A footnote: ".. [1] It was late.", ".. [#clerk] It was late.", ".. [#] It was late.". Its text may begin on the next line. */
const footnote = /^([ \t]*)\.\.[ \t]+\[(\d{1,4}|#[\w-]{0,60}|\*)\][ \t]*(?:\r?\n[ \t]+|(?<=[ \t]))(?=\S)/gmu;
/** A reference to one: "[1]_". Spaces part it from the words. */
const reference = /(?<=\S)[ \t]?\[(\d{1,4}|#[\w-]{0,60}|\*)\]_(?![\p{L}\p{N}_])/gu;
/** Lines that produce no words: comments, and directives with their options. */
const silent = /^\.\.(?:[ \t]+(?:_[^\n]*:|[\w-]+::)[^\n]*)?(?:\n[ \t]+:[\w-]+:[^\n]*)*$/gmu;

/** The numbers of footnotes that are numbered automatically: those with names, and those without in their order. */
interface Numbers {
  readonly byName: ReadonlyMap<string, string>;
  readonly unnamed: readonly string[];
}

function numbersOf(printed: readonly string[]): Numbers {
  const taken = new Set(printed);
  const byName = new Map<string, string>();
  const unnamed: string[] = [];
  let count = 0;
  for (const label of printed) {
    if (/^\d/u.test(label)) continue;
    do count++;
    while (taken.has(String(count)));
    if (label.length > 1) byName.set(label, String(count));
    else unnamed.push(String(count));
  }
  return { byName, unnamed };
}

/** A function that gives the number of each label in order. */
function numbering({ byName, unnamed }: Numbers): (printed: string) => string {
  let next = 0;
  return (printed) => {
    if (/^\d/u.test(printed)) return printed;
    return printed.length > 1 ? (byName.get(printed) ?? printed) : (unnamed[next++] ?? printed);
  };
}

/**
 * Brings footnotes of reStructuredText into the form that Markdown has. Directives are left out. Returns undefined for
 * other files.
 */
export function takeOffRestructuredText(content: string): Framed | undefined {
  if (content.search(footnote) === -1 || content.search(reference) === -1) return undefined;
  const numbers = numbersOf([...content.matchAll(footnote)].map(([, , label = ""]) => label));
  const [ofNote, ofReference] = [numbering(numbers), numbering(numbers)];
  const omissions = [...content.matchAll(silent)].map(([words]) => ({
    kind: "lines of reStructuredText",
    words,
  }));
  const body = content
    .replace(silent, "")
    .replace(footnote, (_all, indent: string, label: string) => `${indent}[^${ofNote(label)}]: `)
    .replace(reference, (_all, label: string) => `[^${ofReference(label)}]`);
  return { body, omissions };
}
