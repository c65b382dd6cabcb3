/** The languages that Ibid speaks, as Discord names them. English has every message, and stands in for a missing one. */
export const locales = ["en", "de", "es-ES", "fr", "pt-BR", "ru"] as const;

export type Locale = (typeof locales)[number];

export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value);
}

function languageOf(tag: string): string {
  return tag.toLowerCase().split(/[-_.@]/)[0] ?? "";
}

/** The language that comes nearest to a tag such as "de-AT", "es-419" or "ru_RU.UTF-8"; English if none does. */
export function localeFor(tag: string | null | undefined): Locale {
  if (isLocale(tag)) return tag;
  return locales.find((locale) => languageOf(locale) === languageOf(tag ?? "")) ?? "en";
}

/** The name of a language in that language: "Deutsch". */
export function nameOfLocale(locale: Locale): string {
  return (
    new Intl.DisplayNames([locale], { type: "language", languageDisplay: "standard" }).of(locale) ?? locale
  );
}
