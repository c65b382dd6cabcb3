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

const block = /^---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/msu;
const field = /^(title|lang|language|author|date|edition|source):[ \t]+(.*)$/gimu;
const quoted = /^(["'])(.*)\1(?:\s+#.*)?$/su;

/** A field's value: in quotation marks, or up to a comment. Returns undefined for values over several lines. */
function valueOf(written: string): string | undefined {
  const value = written.trim();
  const inQuotes = quoted.exec(value)?.[2];
  if (inQuotes !== undefined) return inQuotes;
  return /^[|>[{&*!]/u.test(value) ? undefined : value.replace(/\s+#.*$/u, "");
}

/** Parses the front matter of a Markdown file and removes it. */
export function takeFrontMatter(content: string): FrontMatter {
  const match = block.exec(content);
  if (match?.index !== 0) return { metadata: {}, rest: content };
  const fields = new Map<string, string>();
  for (const [, name = "", written = ""] of (match[1] ?? "").matchAll(field)) {
    const value = valueOf(written);
    if (value) fields.set(name.toLowerCase(), value);
  }
  return {
    title: fields.get("title"),
    metadata: {
      ...(fields.has("author") && { author: fields.get("author") }),
      ...(fields.has("edition") && { edition: fields.get("edition") }),
      ...(fields.has("date") && { published: fields.get("date") }),
      ...(fields.has("source") && { source: fields.get("source") }),
    },
    language: fields.get("lang") ?? fields.get("language"),
    rest: content.slice(match[0].length),
  };
}
