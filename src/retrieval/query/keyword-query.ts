import { IbidError } from "../../shared/error.ts";
import { listOf } from "../../shared/locale/formats.ts";
import { localizable } from "../../shared/locale/message.ts";
import type { Messages } from "../../shared/locale/messages.ts";

type Operator = "chapter" | "paragraph" | "note" | "noteWord";

/** A condition on a sentence: to contain or to be in something, or if `excluded`, not to. */
export interface Keyword {
  readonly kind: "word" | "phrase" | Operator | "notePhrase";
  readonly value: string;
  readonly excluded: boolean;
}

interface OperatorHelp {
  readonly operator: Operator;
  readonly example: string;
  readonly takes: Messages["find-operator-takes"]["takes"];
}

const operators: ReadonlyMap<string, OperatorHelp> = new Map([
  ["ch", { operator: "chapter", example: "ch:3", takes: "number-or-name" }],
  ["para", { operator: "paragraph", example: "para:4", takes: "number" }],
  ["note", { operator: "note", example: "note:58", takes: "number" }],
  ["note-text", { operator: "noteWord", example: "note-text:Herodotus", takes: "word" }],
]);

function allExamples(): string {
  return listOf([...operators.values()].map(({ example }) => example));
}

/** A phrase, a word, or an operator with its value, quoted or not. A missing closing quotation mark is supplied. */
const keywordPattern =
  /(?<minus>-?)(?:"(?<phrase>[^"]*)(?:"|$)|(?<name>[a-z]+(?:-[a-z]+)?):(?:"(?<quoted>[^"]*)(?:"|$)|(?<value>\S*))|(?<word>\S+))/giu;

function operatorKeyword(name: string, value: string, excluded: boolean): Keyword {
  const help = operators.get(name.toLowerCase());
  if (!help) {
    throw new IbidError("invalid-input", localizable("find-no-operator", { name, examples: allExamples() }));
  }
  const { operator, example, takes } = help;
  if (value === "" || (operator === "paragraph" && !/^\d+$/.test(value))) {
    throw new IbidError("invalid-input", localizable("find-operator-takes", { name, takes, example }));
  }
  return { kind: operator, value: operator === "paragraph" ? String(Number(value)) : value, excluded };
}

/** The keyword that a match of `keywordPattern` stands for; undefined if it has neither letters nor digits. */
function toKeyword(groups: Partial<Record<string, string>>): Keyword | undefined {
  const { minus, phrase, name, quoted, value = quoted ?? "", word } = groups;
  const excluded = minus === "-";
  if (name !== undefined && (value !== "" || operators.has(name.toLowerCase()))) {
    const keyword = operatorKeyword(name, value, excluded);
    const isNotePhrase = keyword.kind === "noteWord" && quoted !== undefined;
    return isNotePhrase ? { ...keyword, kind: "notePhrase" } : keyword;
  }
  const words = phrase ?? word ?? name ?? "";
  if (!/[\p{L}\p{N}]/u.test(words)) return undefined;
  return { kind: phrase === undefined ? "word" : "phrase", value: words, excluded };
}

/**
 * Parses a keyword query: words, "exact phrases", ch:3, para:4, note:58 and note-text:Herodotus in any order, each
 * excluded by a leading minus sign.
 *
 * @throws IbidError if nothing is left to search for, or if an operator is unknown or has no valid value
 */
export function parseKeywords(query: string): Keyword[] {
  const withStraightQuotes = query.replace(/[“”„‟«»]/g, '"');
  const keywords = [...withStraightQuotes.matchAll(keywordPattern)].flatMap(
    ({ groups = {} }) => toKeyword(groups) ?? [],
  );
  if (keywords.every(({ excluded }) => excluded)) {
    throw new IbidError("invalid-input", localizable("find-no-words", { examples: allExamples() }));
  }
  return keywords;
}
