import { excerptAround, rangeOf } from "../../document/excerpt.ts";
import type { Range, Text } from "../../document/model.ts";
import { hasVerses, versesName, type LocatedVerse } from "../../document/verses.ts";
import type { VerseLookUp } from "../../dialogue/intent/look-up/verse-look-up.ts";
import { longestAsk } from "../../dialogue/reply/button-action.ts";
import { buttonsInRow, neighbourButtons, noteButtons } from "../../dialogue/reply/buttons.ts";
import { notFoundReply, quoteReply, textReply, type Button, type Reply } from "../../dialogue/reply/reply.ts";
import type { RankedExcerpt } from "../../retrieval/search-result.ts";
import { contentsOf } from "../texts/introduction.ts";
import { localized } from "../../shared/locale/message.ts";
import { portion } from "./portion.ts";

/** The most verses in one reply. */
const mostShown = 40;

function nameOf(text: Text, run: readonly LocatedVerse[]): string {
  const [first] = run;
  const last = run.at(-1);
  return first && last ? versesName(text, first.verse, last.verse) : "";
}

/** The ranges of a run's verses, joined within each paragraph. */
function rangesByParagraph(run: readonly LocatedVerse[]): { at: LocatedVerse; range: Range }[] {
  const ranges: { at: LocatedVerse; range: Range }[] = [];
  for (const at of run) {
    const last = ranges.at(-1);
    const range = { start: at.verse.offset, end: at.end };
    if (last?.at.paragraph === at.paragraph) last.range = { ...last.range, end: at.end };
    else ranges.push({ at, range });
  }
  return ranges;
}

/** The sentences that verses have words of. Where these have other words too, those of the verses are emphasised. */
function excerptsOf(text: Text, run: readonly LocatedVerse[]): RankedExcerpt[] {
  return rangesByParagraph(run).map(({ at: { paragraph }, range }) => {
    const trimmed = { start: range.start, end: paragraph.text.slice(0, range.end).trimEnd().length };
    const excerpt = excerptAround(text, paragraph, trimmed);
    const whole = rangeOf(excerpt);
    const isAll = whole.start === trimmed.start && whole.end === trimmed.end;
    return { excerpt, emphasis: isAll ? [] : [trimmed], score: 1 };
  });
}

function askButton({ fingerprint }: Text, label: string): Button[] {
  if (label.length > longestAsk) return [];
  return [{ label, action: { kind: "ask", fingerprint, words: label } }];
}

/** Verses as one message shows them, as many as fit. */
export interface QuotedVerses {
  readonly excerpts: readonly RankedExcerpt[];
  /** A line that says so if they aren't all; empty otherwise. */
  readonly say: string;
  /** A button for those that don't fit. */
  readonly further: readonly Button[];
}

/** Consecutive verses, as many as fit into one message. */
export function quotedVerses(text: Text, run: readonly LocatedVerse[]): QuotedVerses {
  const { shown, rest } = portion(run, mostShown, ({ verse, end }) => end - verse.offset);
  return {
    excerpts: excerptsOf(text, shown),
    say:
      rest.length > 0
        ? `${localized("lookup-part-of", { part: nameOf(text, shown), whole: nameOf(text, run) })}:`
        : "",
    further: rest.length > 0 ? askButton(text, nameOf(text, rest)) : [],
  };
}

function runReply(text: Text, run: readonly LocatedVerse[]): Reply {
  const { excerpts, say, further } = quotedVerses(text, run);
  const [lead] = excerpts;
  const last = excerpts.at(-1)?.excerpt;
  return quoteReply({
    kind: "paragraph",
    say,
    excerpts,
    layout: "even",
    buttons: [
      ...further,
      ...(lead ? noteButtons(lead.excerpt) : []),
      ...(last && say === "" ? neighbourButtons(last, "next") : []),
    ],
  });
}

/** The verses that a reference names, as many as fit into one message; if they may be several, the question which. */
export function versesReply(text: Text, { named, runs }: VerseLookUp): Reply {
  const [only, second] = runs;
  if (!hasVerses(text)) {
    return notFoundReply(localized("lookup-no-verses", { named, contents: contentsOf(text) }));
  }
  if (!only) return notFoundReply(localized("lookup-no-verse", { named, contents: contentsOf(text) }));
  if (!second) return runReply(text, only);
  const buttons = runs.slice(0, buttonsInRow).flatMap((run) => askButton(text, nameOf(text, run)));
  return textReply(localized("lookup-verse-places", { count: runs.length, named }), buttons);
}
