import type { LocaleString, LocalizationMap } from "discord.js";
import { messageIn } from "../../shared/locale/catalogue.ts";
import type { Locale } from "../../shared/locale/locales.ts";

/** The languages of the commands besides English, by the locales of Discord's clients. */
const languages: readonly (readonly [LocaleString, Locale])[] = [
  ["de", "de"],
  ["es-ES", "es-ES"],
  ["es-419", "es-ES"],
  ["fr", "fr"],
  ["pt-BR", "pt-BR"],
  ["ru", "ru"],
];

/** The translations of a message by Discord's locales. @param ids the message, and those that stand in for it */
function translations(...ids: readonly string[]): LocalizationMap {
  const found = languages.flatMap(([locale, language]) => {
    const words = ids.flatMap((id) => messageIn(language, id) ?? [])[0];
    return words === undefined ? [] : [[locale, words] as const];
  });
  return Object.fromEntries(found);
}

interface Localized {
  readonly name_localizations: LocalizationMap;
  readonly description_localizations: LocalizationMap;
}

/** The translations of a command or a subcommand. @param path "plan" or "plan-start" */
export function commandLocalizations(name: string, path: string): Localized {
  return {
    name_localizations: translations(`commands-names.${name}`),
    description_localizations: translations(`commands-${path}`),
  };
}

/** The translations of an option. @param path the command's: "plan-start" */
export function optionLocalizations(name: string, path: string): Localized {
  return {
    name_localizations: translations(`commands-names.${name}`),
    description_localizations: translations(`commands-${path}.${name}`, `commands-shared.${name}`),
  };
}

/** The translations of a choice's name. */
export function choiceLocalizations(option: string, value: string): Pick<Localized, "name_localizations"> {
  return { name_localizations: translations(`commands-choices-${option}.${value}`) };
}

/** The translations of an entry in a message's menu. @param key the command's name */
export function menuLocalizations(key: string): Pick<Localized, "name_localizations"> {
  return { name_localizations: translations(`commands-menus.${key}`) };
}
