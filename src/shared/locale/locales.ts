/** The languages that Ibid speaks, as Discord names them. English has every message, and stands in for a missing one. */
export const locales = ["en", "de", "es-ES", "fr", "pt-BR", "ru"] as const;

export type Locale = (typeof locales)[number];

export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value);
}

function languageOf(tag: string): string {
  return tag.toLowerCase().split(/[-_.@]/)[0] ?? "";
}

/** The language that comes nearest to a tag such as "de-AT", "es-419" or "ru_RU.UTF-8"; undefined if none does. */
function nearestLocale(tag: string): Locale | undefined {
  if (isLocale(tag)) return tag;
  return locales.find((locale) => languageOf(locale) === languageOf(tag));
}

/** As `nearestLocale`, with English if none comes near. */
export function localeFor(tag: string | null | undefined): Locale {
  return nearestLocale(tag ?? "") ?? "en";
}

/** The best language by a value of the header Accept-Language, such as "de-CH, fr;q=0.8"; English if it takes none of them. */
export function acceptedLocale(header: string | undefined): Locale {
  const ranges = (header ?? "").split(",").flatMap((range) => {
    const [, tag = "", quality = "1"] = /^\s*([\w-]+)\s*(?:;\s*q=([\d.]+)\s*)?$/u.exec(range) ?? [];
    const locale = nearestLocale(tag);
    return locale === undefined || Number(quality) === 0 ? [] : [{ locale, quality: Number(quality) }];
  });
  const [best] = ranges.toSorted((a, b) => b.quality - a.quality);
  return best?.locale ?? "en";
}

/** The name of a language in that language: "Deutsch". */
export function nameOfLocale(locale: Locale): string {
  return (
    new Intl.DisplayNames([locale], { type: "language", languageDisplay: "standard" }).of(locale) ?? locale
  );
}
