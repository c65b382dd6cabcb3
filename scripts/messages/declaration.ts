import type { Use, Variables } from "./variables.ts";

function typeOf(use: Use): string {
  if (typeof use === "string") return use;
  return use.map((word) => JSON.stringify(word)).join(" | ");
}

function lineOf(id: string, variables: Variables): string {
  const values = [...variables].map(([name, use]) => `${name}: ${typeOf(use)}`);
  return `  "${id}": ${values.length === 0 ? "None" : `{ ${values.join("; ")} }`};`;
}

/** The module that declares messages with the types of their variables, one in a line. */
export function declarationOf(messages: ReadonlyMap<string, Variables>): string {
  const lines = [...messages].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([id, each]) => lineOf(id, each));
  return [
    "// Written by `npm run messages` from the files in locales/en.",
    "",
    "type None = object;",
    "",
    "/** The variables of each message. */",
    "export interface Messages {",
    ...lines,
    "}",
    "",
  ].join("\n");
}
