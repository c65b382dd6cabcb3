import type { Locator, Name, Work } from "./work.ts";

/** The styles of citations. */
export const styles = ["chicago", "mla", "apa", "bibtex", "ris"] as const;

export type Style = (typeof styles)[number];

function inOrder(name: Name): string {
  return name.family === undefined ? name.literal : `${name.given} ${name.family}`;
}

function inverted(name: Name): string {
  return name.family === undefined ? name.literal : `${name.family}, ${name.given}`;
}

/** "Whitfield, C. A." */
function withInitials(name: Name): string {
  if (name.family === undefined) return name.literal;
  const initials = name.given.split(/\s+/u).map((each) => `${Array.from(each)[0] ?? ""}.`);
  return `${name.family}, ${initials.join(" ")}`;
}

function familyOf(name: Name): string {
  return name.family ?? name.literal;
}

/** "A", "A and B", "A, B, and C" */
function joined(names: readonly string[], and: string): string {
  const last = names.at(-1);
  if (last === undefined || names.length === 1) return last ?? "";
  return `${names.slice(0, -1).join(", ")}${names.length > 2 || and === "&" ? "," : ""} ${and} ${last}`;
}

/** A sentence with its full stop. */
function stopped(words: string): string {
  return /[.!?…]$/u.test(words) ? words : `${words}.`;
}

function sentences(parts: readonly (string | undefined | false)[]): string {
  return parts.flatMap((part) => (typeof part === "string" && part !== "" ? [stopped(part)] : [])).join(" ");
}

/** The place as a style writes it. @param paragraph the abbreviation of "paragraph" */
function placeOf(locator: Locator, paragraph: string, page: (pages: string) => string): string {
  switch (locator.kind) {
    case "page":
      return page(locator.pages);
    case "verse":
      return locator.verses;
    case "paragraph":
      return [locator.chapter, `${paragraph} ${locator.number}`].filter(Boolean).join(", ");
  }
}

function manyOf(pages: string): boolean {
  return pages.includes("–");
}

/** The citation of a place in a note (The Chicago Manual of Style, 17th edition, chapter 14). */
export function chicago(work: Work, locator: Locator | undefined): string {
  const { authors, title, edition, year, url } = work;
  const published = [title, edition].filter(Boolean).join(", ") + (year === undefined ? "" : ` (${year})`);
  const names = joined(authors.map(inOrder), "and");
  const place = locator && placeOf(locator, "par.", (pages) => pages);
  return stopped([names, published, place, url].filter(Boolean).join(", "));
}

/** "Whitfield 2", as MLA and APA name a work in the text: its authors, else its title. */
function shortName({ authors, title }: Work, and: string): string {
  const families = authors.map(familyOf);
  if (families.length > 2) return `${families[0] ?? ""} et al.`;
  return families.length === 0 ? `“${title}”` : families.join(` ${and} `);
}

/** The entry in the list of works cited, and the citation in the text (MLA Handbook, 9th edition). */
export function mla(work: Work, locator: Locator | undefined): readonly [entry: string, inText: string] {
  const { authors, title, edition, year, url } = work;
  const [first, second] = authors;
  const names =
    authors.length > 2
      ? `${first ? inverted(first) : ""}, et al`
      : [first && inverted(first), second && inOrder(second)].filter(Boolean).join(", and ");
  const container = [edition, year, url].filter(Boolean).join(", ");
  const place = locator && placeOf(locator, "par.", (pages) => pages);
  const comma = locator && locator.kind !== "page" ? ", " : " ";
  return [
    sentences([names, title, container]),
    `(${[shortName(work, "and"), place].filter(Boolean).join(comma)})`,
  ];
}

/** The entry in the list of references, and the citation in the text (APA Publication Manual, 7th edition). */
export function apa(work: Work, locator: Locator | undefined): readonly [entry: string, inText: string] {
  const { authors, title, edition, year, url } = work;
  const date = `(${year ?? "n.d."})`;
  const named = edition === undefined ? title : `${title} (${edition.replace(/\.$/u, "")}.)`;
  const names = joined(authors.map(withInitials), "&");
  const head = authors.length === 0 ? [`${named} ${date}`] : [`${names} ${date}`, named];
  const place = locator && placeOf(locator, "para.", (pages) => `${manyOf(pages) ? "pp." : "p."} ${pages}`);
  return [
    [sentences(head), url].filter(Boolean).join(" "),
    `(${[shortName(work, "&"), year ?? "n.d.", place].filter(Boolean).join(", ")})`,
  ];
}

const special: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** Escapes what LaTeX interprets. */
function escaped(value: string): string {
  return value.replace(/[\\~^]|[&%$#_{}]/gu, (character) => special[character] ?? `\\${character}`);
}

/** "whitfield1869" */
function keyOf({ authors, title, year }: Work): string {
  const [first] = authors;
  const words = (first ? familyOf(first) : title)
    .normalize("NFD")
    .toLowerCase()
    .match(/[a-z0-9]+/gu);
  return `${words?.slice(0, 3).join("") ?? "text"}${year ?? ""}`;
}

/** An entry for BibTeX, and the command that cites the place by it. The kind of work isn't stated, so it is "misc". */
export function bibtex(work: Work, locator: Locator | undefined): string {
  const { authors, title, edition, year, url, language } = work;
  const names = authors.map((name) =>
    name.family === undefined ? `{${escaped(name.literal)}}` : escaped(inverted(name)),
  );
  const fields = [
    ["author", names.join(" and ")],
    ["title", `{${escaped(title)}}`],
    ["edition", edition && escaped(edition)],
    ["year", year],
    ["language", language],
    ["url", url],
  ].flatMap(([field, value]) => (value ? [`  ${field} = {${value}},`] : []));
  const key = keyOf(work);
  const entry = `@misc{${key},\n${fields.join("\n")}\n}\n`;
  if (!locator) return entry;
  const place = placeOf(
    locator,
    "par.~",
    (pages) => `${manyOf(pages) ? "pp." : "p."}~${pages.replace("–", "--")}`,
  );
  return `${entry}% \\cite[${place.replace(/~ /gu, "~")}]{${key}}\n`;
}

/** An entry in the format of RIS. The kind of work isn't stated, so it is "GEN". */
export function ris(work: Work, locator: Locator | undefined): string {
  const { authors, title, edition, year, url, language } = work;
  const [from, to] = locator?.kind === "page" ? locator.pages.split("–") : [];
  const place = locator && locator.kind !== "page" ? placeOf(locator, "par.", (pages) => pages) : undefined;
  const fields = [
    ["TY", "GEN"],
    ...authors.map((name) => ["AU", inverted(name)]),
    ["TI", title],
    ["ET", edition],
    ["PY", year],
    ["SP", from],
    ["EP", to],
    ["LA", language],
    ["UR", url],
    ["N1", place],
  ];
  const lines = fields.flatMap(([tag, value]) => (value ? [`${tag}  - ${value}`] : []));
  return `${lines.join("\r\n")}\r\nER  - \r\n`;
}
