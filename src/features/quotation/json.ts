import { cite } from "../../document/citation.ts";
import { excerptAround } from "../../document/excerpt.ts";
import type { CheckedQuotation } from "./replies.ts";
import type { QuotationMatch } from "./search.ts";

const absent = { text: null, paragraph: null, start: null, end: null, wording: null, notes: [] };

/** The text's own wording with its citation; `continues` holds the wording in the paragraphs that follow, if any. */
function matchAsJson({ text, ranges }: QuotationMatch) {
  const [first, ...others] = ranges.map(({ paragraph, start, end }) => {
    const { quote: _, ...citation } = cite(excerptAround(text, paragraph, { start, end }));
    return { ...citation, start, end, wording: paragraph.text.slice(start, end) };
  });
  return { ...first, ...(others.length > 0 && { continues: others }) };
}

/**
 * The verdict in the JSON format of `ibid quote --json`, without the id. For an absent quotation the fields cite the nearest
 * sentences, if there are any.
 */
export function verdictAsJson({ verdict, reply }: CheckedQuotation) {
  if (verdict.kind !== "absent") return { verdict: verdict.kind, ...matchAsJson(verdict.matches[0]) };
  const [nearest] = reply.nearest;
  if (!nearest) return { verdict: verdict.kind, ...absent };
  const { quote: wording, ...citation } = cite(nearest.excerpt);
  return { verdict: verdict.kind, ...citation, wording };
}
