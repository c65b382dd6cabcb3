import { answerButtons } from "../../dialogue/reply/actions.ts";
import { nearestReply } from "../../dialogue/policy/answer.ts";
import { quoteReply, type Reply } from "../../dialogue/reply/reply.ts";
import { defaultLimit } from "../../dialogue/request.ts";
import type { RankedExcerpt } from "../../retrieval/search-result.ts";
import type { Library } from "../../retrieval/library.ts";
import { excerptAround } from "../../document/excerpt.ts";
import { checkQuotation, type Verdict } from "./check.ts";
import type { Difference, Stretch } from "./comparison.ts";
import type { Place } from "./search.ts";

/** How many places are kept behind "More". */
const mostPlaces = 12;
/** How many differences are told; beyond those, the true wording says it better. */
const mostDifferences = 8;

/** The whole sentences that a quotation is taken from, with some of their words emphasised. */
function sentencesOf({ text, stretches }: Place, emphasised: readonly Stretch[]): RankedExcerpt[] {
  return stretches.map(({ paragraph, start, end }) => ({
    excerpt: excerptAround(text, paragraph, { start, end }),
    emphasis: emphasised.filter((stretch) => stretch.paragraph === paragraph),
    score: 1,
  }));
}

function sayDifference(difference: Difference): string {
  const [quoted, wording] = [difference.quoted, difference.wording].map((words) =>
    words.replace(/\s+/g, " "),
  );
  if (quoted === "") return `“${wording}” is missing.`;
  return wording === "" ? `“${quoted}” isn't there.` : `“${quoted}” should be “${wording}”.`;
}

function sayOwn({ own }: Place): string[] {
  return own.length === 0
    ? []
    : [`In brackets, not the text's own: ${own.map((words) => `“${words}”`).join(", ")}.`];
}

function exactly(places: readonly [Place, ...Place[]]): Reply {
  const [first] = places;
  const again = places.length > 1 ? `, in ${places.length} places` : "";
  const left = first.quoted.length > first.stretches.length ? ", with words left out" : "";
  const sentences = places.slice(0, mostPlaces).flatMap((place) => sentencesOf(place, place.quoted));
  return found([`Word for word${left}${again}:`, ...sayOwn(first)], sentences);
}

function altered(place: Place): Reply {
  const { differences } = place;
  const told = differences.slice(0, mostDifferences).map(sayDifference);
  const more = differences.length - told.length;
  const lines = ["Not word for word.", ...told, ...(more > 0 ? [`And ${more} more.`] : []), ...sayOwn(place)];
  return found(
    lines,
    sentencesOf(
      place,
      differences.flatMap(({ stretches }) => stretches),
    ),
  );
}

function found(lines: readonly string[], sentences: readonly RankedExcerpt[]): Reply {
  const excerpts = sentences.slice(0, defaultLimit);
  const [lead] = excerpts;
  const actions = lead ? answerButtons(lead.excerpt, sentences.slice(defaultLimit)) : [];
  return quoteReply({ kind: "answer", say: lines.join("\n"), excerpts, layout: "lead", buttons: actions });
}

/** A quotation that was checked: the verdict, and what is said of it. */
export interface CheckedQuotation {
  readonly verdict: Verdict;
  readonly reply: Reply;
}

/**
 * Says whether words stand in a text as they are quoted, and shows where; if nowhere, the nearest passages wait behind
 * a button.
 *
 * @param text the id of the text to look in; without it, all are looked in, and the nearest passages are the first's
 * @throws IbidError when there are no words to check, or too many, or there is no such text
 */
export function replyToQuotation(quotation: string, library: Library, text?: string): CheckedQuotation {
  const index = library.index(text);
  const verdict = checkQuotation(quotation, text === undefined ? library.texts : [index.text]);
  switch (verdict.kind) {
    case "exact":
      return { verdict, reply: exactly(verdict.places) };
    case "altered":
      return { verdict, reply: altered(verdict.places[0]) };
    case "absent": {
      const finding = { ...index.ask(quotation, defaultLimit), confidence: 0 };
      const say = "These words aren't in the text, nor any that are nearly the same.";
      return { verdict, reply: nearestReply(index.text, finding, defaultLimit, say) };
    }
  }
}
