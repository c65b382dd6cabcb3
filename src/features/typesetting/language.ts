import type { Text } from "../../document/model.ts";

/** The attribute of elements with words of a text, which may be in another language than the page. It is empty if that is unknown. */
export function languageOf({ language }: Pick<Text, "language">): { readonly lang: string } {
  return { lang: language === "und" ? "" : language };
}
