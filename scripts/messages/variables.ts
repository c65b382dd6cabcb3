import type { FluentResource } from "@fluent/bundle";

type Message = FluentResource["body"][number];
type Pattern = NonNullable<Message["value"]>;
type Expression = Exclude<Exclude<Pattern, string>[number], string>;
type Argument = Expression | Extract<Expression, { type: "func" }>["args"][number];

/** The use of a variable: as a number, as one of some words, or as words of any kind. */
export type Use = "number" | "string" | readonly string[];

/** The variables of a message with their uses, by name. */
export type Variables = ReadonlyMap<string, Use>;

const pluralCategories: ReadonlySet<string> = new Set(["zero", "one", "two", "few", "many", "other"]);

/** The words of a select expression, unless its variants are for numbers. */
function wordsOf({ variants }: Extract<Expression, { type: "select" }>): readonly string[] | undefined {
  const keys = variants.map(({ key }) => key);
  const words = keys.flatMap((key) => (key.type === "str" ? [key.value] : []));
  return words.length < keys.length || words.every((word) => pluralCategories.has(word)) ? undefined : words;
}

/** A number or one of some words tells more than a use as words. */
function note(found: Map<string, Use>, name: string, use: Use): void {
  if (use !== "string" || !found.has(name)) found.set(name, use);
}

function collectFrom(argument: Argument, found: Map<string, Use>): void {
  if (argument.type === "var") note(found, argument.name, "string");
  if (argument.type === "func") {
    for (const inner of argument.args) {
      if (inner.type === "var") note(found, inner.name, "number");
    }
  }
  if (argument.type !== "select") return;
  const { selector, variants } = argument;
  if (selector.type === "var") note(found, selector.name, wordsOf(argument) ?? "number");
  else collectFrom(selector, found);
  for (const { value } of variants) collect(value, found);
}

function collect(pattern: Pattern, found: Map<string, Use>): void {
  if (typeof pattern === "string") return;
  for (const element of pattern) {
    if (typeof element !== "string") collectFrom(element, found);
  }
}

function variablesOf(pattern: Pattern): Variables {
  const found = new Map<string, Use>();
  collect(pattern, found);
  return found;
}

/** The messages of a file with their variables, by id; those of attributes as "id.attribute". */
export function messagesIn({ body }: FluentResource): ReadonlyMap<string, Variables> {
  return new Map(
    body.flatMap(({ id, value, attributes }) => [
      ...(value === null ? [] : [[id, variablesOf(value)] as const]),
      ...Object.entries(attributes).map(
        ([name, pattern]) => [`${id}.${name}`, variablesOf(pattern)] as const,
      ),
    ]),
  );
}
