import { stemOf } from "../../nlp/english/wink.ts";
import { Utterance } from "./utterance.ts";

const months = String.raw`jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?`;

/** "may 33", where two digits are too many for a day, and "'33". */
const shortYear = new RegExp(
  String.raw`(?:(?<=\b(?:${months}|spring|summer|autumn|fall|winter)\.? (?:of )?)(?:3[2-9]|[4-9]\d)|(?<![\p{L}\p{N}])['’‘](\d\d))(?![\p{L}\p{N}]|[-–.:/,]\d)`,
  "giu",
);

/** Centuries whose years people shorten, the latest first. */
const centuries = [20, 19, 18, 17, 16, 15];

/** The utterance with years of two digits written out, if the text has exactly one year that ends so: "may 33" is "may 1933". */
export function withWholeYears(
  utterance: Utterance,
  { stems }: { readonly stems: ReadonlySet<string> },
): Utterance {
  const text = utterance.text.replace(shortYear, (short: string) => {
    const years = centuries
      .map((century) => `${century}${short.slice(-2)}`)
      .filter((year) => stems.has(stemOf(year)));
    return years.length === 1 ? (years[0] ?? short) : short;
  });
  return text === utterance.text ? utterance : new Utterance(text);
}
