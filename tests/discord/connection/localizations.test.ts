import { describe, expect, it } from "vitest";
import { messagesOf } from "../../../scripts/messages/files.ts";
import { commandDefinitions } from "../../../src/discord/connection/command-definitions.ts";
import { locales } from "../../../src/shared/locale/locales.ts";
import { callablesOf, type Command } from "../../../src/features/command/command.ts";
import { commands } from "../../commands/calling.ts";
import { commandListProblems } from "../stand-in/check-commands.ts";
import { isJson, list, object, text, type Json } from "../stand-in/json.ts";

const definitions = commandDefinitions(commands, "global").map(object);
const translated = locales.filter((locale) => locale !== "en");

/** A command with its options, subcommands and choices. */
function partsOf(given: Json): Json[] {
  const inner = [...list(given["options"]), ...list(given["choices"])].filter(isJson);
  return [given, ...inner.flatMap(partsOf)];
}

/** The keys that must be looked up for a command: a list for each of its texts, of which any one is enough. */
function wantedFor(command: Command): string[][] {
  return callablesOf(command).flatMap((callable) => {
    const path = command.subcommands ? `${command.name}-${callable.name}` : command.name;
    const options = Object.entries(callable.options).flatMap(([name, option]) => [
      [`commands-names.${name}`],
      [`commands-${path}.${name}`, `commands-shared.${name}`],
      ...("choices" in option && option.choices ? option.choices : []).flatMap(({ value }) =>
        isNameOfLanguage(value) ? [] : [[`commands-choices-${name}.${value}`]],
      ),
    ]);
    const menu = command.menu ? [[`commands-menus.${command.name}`]] : [];
    const own = [[`commands-names.${command.name}`], [`commands-names.${callable.name}`]];
    return [...own, [`commands-${command.name}`], [`commands-${path}`], ...menu, ...options];
  });
}

/** Languages are called by their own names everywhere. */
function isNameOfLanguage(value: string): boolean {
  return locales.some((locale) => locale === value);
}

const wanted = [...commands.flatMap(wantedFor), ["commands-menus.remove"]];

describe.each(translated)("the commands in %s", (locale) => {
  const ids = new Set([...messagesOf(locale).keys()].filter((id) => id.startsWith("commands-")));

  it("are all translated, and nothing else is", () => {
    expect(wanted.filter((either) => !either.some((id) => ids.has(id)))).toEqual([]);
    const known = new Set(wanted.flat());
    expect([...ids].filter((id) => id.includes(".") && !known.has(id))).toEqual([]);
  });
});

describe("the definitions of commands", () => {
  it("are accepted by Discord in every language", () => {
    expect(commandListProblems(definitions, "global")).toEqual([]);
  });

  it("have translations by Discord's locales, also for Latin America", () => {
    const start = definitions.flatMap(partsOf).find(({ name }) => name === "start");
    const names = object(start?.["name_localizations"]);
    expect(names).toMatchObject({ de: "starten", ru: "начать" });
    expect(names["es-419"]).toBe(names["es-ES"]);
    const unit = definitions.flatMap(partsOf).find(({ value }) => value === "paragraphs");
    expect(text(object(unit?.["name_localizations"])["de"])).toBe("Absätze");
  });
});
