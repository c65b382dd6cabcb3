import type { Framed } from "./gutenberg.ts";

/** The key to the typist's signs, between two rows of dashes. */
const key = /^-{10,}[ \t]*\r?\n(?:(?!-{10,})[^\n]*\n){0,60}?[^\n]*【[^\n]*記号[^\n]*】[^]*?^-{10,}[ \t]*$/mu;
/** The colophon: the printed edition, and who typed it. */
const colophon = /^底本[：:][^]*$/mu;

/** Takes off the key and the colophon that Aozora Bunko puts around a text. Returns undefined for other files. */
export function takeOffAozoraFrame(content: string): Framed | undefined {
  const [signs] = key.exec(content) ?? [];
  const [end] = colophon.exec(content) ?? [];
  if (signs === undefined && (end === undefined || !content.includes("［＃"))) return undefined;
  const omissions = [
    { kind: "key to signs", words: signs?.trim() ?? "" },
    { kind: "colophon", words: end?.trim() ?? "" },
  ].filter(({ words }) => words !== "");
  const body = content.replace(colophon, "").replace(key, "");
  const [, edition] = /^底本[：:](.*)$/mu.exec(end ?? "") ?? [];
  return { body, metadata: { edition: edition?.trim(), source: end ? "青空文庫" : undefined }, omissions };
}
