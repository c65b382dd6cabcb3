import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { declarationOf } from "../../../scripts/messages/declaration.ts";
import { messageFiles, messagesOf } from "../../../scripts/messages/files.ts";
import type { Variables } from "../../../scripts/messages/variables.ts";
import { messageIn } from "../../../src/shared/locale/catalogue.ts";
import { locales, type Locale } from "../../../src/shared/locale/locales.ts";
import { packageRoot } from "../../../src/shared/package-path.ts";

const english = messagesOf("en");
const declaration = join(packageRoot, "src/shared/locale/messages.ts");

function sourcesIn(folder: string): string {
  return readdirSync(join(packageRoot, folder), { recursive: true, encoding: "utf8" })
    .map((name) => join(packageRoot, folder, name))
    .filter((file) => /\.tsx?$/.test(file) && file !== declaration)
    .map((file) => readFileSync(file, "utf8"))
    .join("\n");
}

/** The names of a message's variables. */
function namesOf(variables: Variables | undefined): string {
  return [...(variables?.keys() ?? [])].toSorted().join(", ");
}

/** The names of the commands in a message, such as "/plan". */
function commandsIn(locale: Locale, id: string): string {
  return (messageIn(locale, id)?.match(/(?<![\w<])\/[a-z]+/g) ?? []).toSorted().join(" ");
}

/** The ids of the messages that a file's lines begin. */
function idsIn(source: string): string[] {
  return source.match(/^[a-zA-Z][\w-]*(?= *=)/gm) ?? [];
}

describe("the messages", () => {
  it("are declared as `npm run messages` writes it", () => {
    expect(readFileSync(declaration, "utf8")).toBe(declarationOf(english));
  });

  it("are all used", () => {
    const used = sourcesIn("src") + sourcesIn("commands");
    expect([...english.keys()].filter((id) => !used.includes(`"${id}"`))).toEqual([]);
  });
});

/** Lines of the messages in a language, without comments. */
function linesIn(locale: Locale): string[] {
  return messageFiles(locale).flatMap(({ source }) =>
    source.split("\n").filter((line) => !line.startsWith("#")),
  );
}

describe("the typography", () => {
  it("of French has no-break spaces inside quotation marks and before colons and the like", () => {
    expect(linesIn("fr").filter((line) => /\S [:;!?»]|« /u.test(line))).toEqual([]);
  });

  it.each([
    ["de", /[«»”]|„[^“]*„/u],
    ["es-ES", /[“”„]/u],
    ["fr", /[“”„]/u],
    ["ru", /[“”„]/u],
    ["pt-BR", /[«»„]/u],
  ] as const)("of %s has its own quotation marks and apostrophes", (locale, others) => {
    expect(linesIn(locale).filter((line) => others.test(line) || /\p{L}'\p{L}/u.test(line))).toEqual([]);
  });
});

describe.each(locales)("the messages in %s", (locale) => {
  const files = messageFiles(locale);
  // The English of the commands stands in their definitions; another test compares them.
  const messages = new Map([...messagesOf(locale)].filter(([id]) => !id.startsWith("commands-")));

  it("have no syntax errors", () => {
    for (const { source, messages: parsed } of files) {
      expect(new Set([...parsed.keys()].map((id) => id.split(".")[0]))).toEqual(new Set(idsIn(source)));
    }
  });

  it("are in the file that their ids begin with", () => {
    const strays = files.flatMap(({ name, messages: own }) =>
      [...own.keys()].filter((id) => !id.startsWith(`${name}-`)),
    );
    expect(strays).toEqual([]);
  });

  it("are those that English has, none missing and none else, with the same variables", () => {
    expect([...english.keys()].filter((id) => !messages.has(id))).toEqual([]);
    expect([...messages.keys()].filter((id) => !english.has(id))).toEqual([]);
    const different = [...messages].filter(
      ([id, variables]) => namesOf(variables) !== namesOf(english.get(id)),
    );
    expect(different.map(([id]) => id)).toEqual([]);
  });

  it("name the commands that they name in English", () => {
    const other = [...english.keys()].filter((id) => commandsIn(locale, id) !== commandsIn("en", id));
    expect(other).toEqual([]);
  });
});
