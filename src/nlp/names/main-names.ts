import type { NounPhrase } from "../english/noun-phrases.ts";
import type { Kind } from "./entities.ts";
import { isAcronym, isTitle } from "./name-words.ts";
import type { Names } from "./names.ts";

/** A main name stands in this many paragraphs, or in all of a shorter text. */
const minParagraphs = 2;

/** The share of occurrences above which a name counts as one with an article, or as a place. */
const tellingShare = 0.3;

/** Short forms other than acronyms are initials and abbreviations. */
const minLength = 4;

function headOf(name: string): string {
  const [own = ""] = name.toLowerCase().split(" of ");
  return own.split(" ").at(-1) ?? "";
}

/** True for a person's name without a title, which has no article even where "the Emperor Alexander" does. */
function isPersonalName(name: string, kind: Kind | undefined): boolean {
  return kind === "person" && !name.split(" ").some(isTitle);
}

/**
 * The names that a text mentions in the most paragraphs, as noun phrases: "the OGPU", "Kirov". Names that are mostly
 * adjectives before other nouns ("Soviet") are left out.
 */
export async function mainNames(names: Names, paragraphs: number): Promise<NounPhrase[]> {
  const minCount = Math.min(minParagraphs, paragraphs);
  const entities = await names.entities();
  return entities
    .filter(({ usualName, usage, mentions }) => {
      const isShort = usualName.length < minLength && !isAcronym(usualName);
      return !isShort && mentions.length >= minCount && 2 * usage.modifier <= usage.times;
    })
    .toSorted((a, b) => b.mentions.length - a.mentions.length)
    .map(({ usualName, kind, usage: { times, withArticle, location } }) => ({
      text:
        withArticle > times * tellingShare && !isPersonalName(usualName, kind)
          ? `the ${usualName}`
          : usualName,
      head: headOf(usualName),
      proper: true,
      before: location > times * tellingShare ? "in" : "",
    }));
}
