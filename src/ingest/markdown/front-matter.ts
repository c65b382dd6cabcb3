import type { Metadata } from "../../document/model.ts";

/** Fields of the YAML at the beginning of a Markdown file. */
export interface FrontMatter {
  readonly title?: string | undefined;
  readonly metadata: Metadata;
  /** A BCP 47 tag. */
  readonly language?: string | undefined;
  /** The file without the front matter. */
  readonly rest: string;
}

/** YAML between dashes, or TOML between pluses, behind comments. */
const block =
  /(?<![^])(?:\s*<!--(?:(?!-->).){0,500}-->\s*)?(?:---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)|\+\+\+[ \t]*\r?\n(.*?)^\+\+\+)[ \t]*(?:\r?\n|$)/msu;
const field = /^(title|lang|language|author|authors|date|edition|source)(?::[ \t]+|[ \t]*=[ \t]*)(.*)$/gimu;
/** A list of authors, on lines of their own or in brackets. */
const list =
  /^authors?:[ \t]*(?:\[([^\]\r\n]*)\]|((?:\r?\n[ \t]*-[ \t]+[^\r\n]*|\r?\n[ \t]+(?!-)[^\r\n]*)+))/imu;
const quoted = /^(["'])(.*)\1(?:\s+#.*)?$/su;

/** A field's value: in quotation marks, or up to a comment. Returns undefined for values over several lines. */
function valueOf(written: string): string | undefined {
  const value = written.trim();
  const inQuotes = quoted.exec(value)?.[2];
  if (inQuotes !== undefined) return inQuotes;
  return /^[|>[{&*!]/u.test(value) ? undefined : value.replace(/\s+#.*$/u, "");
}

/** The authors of a list: "Signe Dahl, Bo Lind". Undefined if there is no list. */
function authorsIn(yaml: string): string | undefined {
  const [, inBrackets, onLines] = list.exec(yaml) ?? [];
  const items = inBrackets?.split(",") ?? onLines?.match(/^[ \t]*(?:-[ \t]+(?:name:)?|name:)[^\r\n]*/gimu);
  const names = items?.map((item) => valueOf(item.replace(/^\s*(?:-[ \t]+)?(?:name:)?/iu, "")));
  return names?.filter(Boolean).join(", ") || undefined;
}

/** Parses the front matter of a Markdown file and removes it. */
export function takeFrontMatter(content: string): FrontMatter {
  const match = block.exec(content);
  if (!match) return { metadata: {}, rest: content };
  const fields = new Map<string, string>();
  const fieldLines = match[1] ?? match[2] ?? "";
  const authors = authorsIn(fieldLines);
  if (authors !== undefined) fields.set("author", authors);
  for (const [, name = "", written = ""] of fieldLines.matchAll(field)) {
    const value = valueOf(written);
    if (value) fields.set(name.toLowerCase(), value);
  }
  return {
    title: fields.get("title"),
    metadata: {
      ...((fields.has("author") || fields.has("authors")) && {
        author: fields.get("author") ?? fields.get("authors"),
      }),
      ...(fields.has("edition") && { edition: fields.get("edition") }),
      ...(fields.has("date") && { published: fields.get("date") }),
      ...(fields.has("source") && { source: fields.get("source") }),
    },
    language: fields.get("lang") ?? fields.get("language"),
    rest: content.slice(match[0].length),
  };
}
