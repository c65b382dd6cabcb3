import { IbidError } from "../../shared/error.ts";
import type { Text } from "../../document/model.ts";
import { Search, type Place } from "./search.ts";

/** The longest quotation that is checked, in UTF-16 units. */
export const longestQuotation = 4000;

/** How many words of all texts together are looked through. */
const mostWords = 30_000;
/** A window with less of what speaks for the likeliest isn't worth a look. */
const leastShare = 0.5;

/** What came of checking a quotation: all places where it is exact, in order; or the likeliest one, where altered. */
export type Verdict =
  | { readonly kind: "exact"; readonly places: readonly [Place, ...Place[]] }
  | { readonly kind: "altered"; readonly places: readonly [Place] }
  | { readonly kind: "absent" };

/**
 * Whether words stand in a text as they are quoted. These are no alteration: the kind of quotation marks, apostrophes
 * and dashes; white space; the case of the first letter; where it breaks off; the number of a note that stands there;
 * an ellipsis for words left out within a paragraph; the quoter's own words in square brackets.
 *
 * @param texts where to look; of equally good places, the first text's is taken
 * @throws IbidError when there are no words to check, or too many
 */
export function checkQuotation(quotation: string, texts: readonly Text[]): Verdict {
  if (!/[\p{L}\p{Nd}]/u.test(quotation)) {
    throw new IbidError(
      "invalid-input",
      "There are no words to check: give the quotation as somebody wrote it.",
    );
  }
  if (quotation.length > longestQuotation) {
    throw new IbidError(
      "invalid-input",
      `That is too long to check: give at most ${longestQuotation.toLocaleString("en")} characters at a time.`,
    );
  }
  const searches = texts.map((text) => new Search(text, quotation));
  const verbatim = exactAmong(
    searches.flatMap((search) => search.verbatim()),
    texts,
  );
  if (verbatim) return verbatim;
  const windows = searches.flatMap((search) => search.likely()).toSorted((a, b) => b.score - a.score);
  const least = leastShare * (windows[0]?.score ?? 0);
  const places: Place[] = [];
  let words = 0;
  for (const { search, score, ...window } of windows) {
    if (score < least || words > mostWords) break;
    places.push(...search.placeIn(window));
    words += window.to - window.from;
  }
  return exactAmong(places, texts) ?? alteredAmong(places) ?? { kind: "absent" };
}

/** The places without a difference, each once, in the order of the texts. */
function exactAmong(places: readonly Place[], texts: readonly Text[]): Verdict | undefined {
  const exact = places.filter(({ differences }) => differences.length === 0);
  const distinct = new Map(exact.map((place) => [`${place.text.id} ${place.first}`, place]));
  const [first, ...others] = [...distinct.values()].toSorted(
    (a, b) => texts.indexOf(a.text) - texts.indexOf(b.text) || a.first - b.first,
  );
  return first && { kind: "exact", places: [first, ...others] };
}

function alteredAmong(places: readonly Place[]): Verdict | undefined {
  const [likeliest] = places.toSorted((a, b) => b.agreement - a.agreement);
  return likeliest && likeliest.agreement > 0 ? { kind: "altered", places: [likeliest] } : undefined;
}
