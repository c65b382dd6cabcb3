import { contextButton, noteButtons } from "../../dialogue/reply/buttons.ts";
import { asRanked } from "../../dialogue/reply/excerpt-reference.ts";
import { notFoundReply, quoteReply, textReply, type Button, type Reply } from "../../dialogue/reply/reply.ts";
import { excerptAround } from "../../document/excerpt.ts";
import type { GlossaryEntry, Text } from "../../document/model.ts";
import type { TextIndex } from "../../retrieval/text-index.ts";
import { textOfButton, type FieldsOf } from "../command/buttons.ts";
import type { CommandContext } from "../command/context.ts";
import type { Suggest } from "../command/options.ts";
import { matching } from "../command/shared-options.ts";
import { buttons as indexButtons, longestWords } from "../text-index/replies.ts";
import { furtherOn } from "../spoilers/further-on.ts";
import { soFar } from "../spoilers/so-far.ts";
import { defineAction } from "./button.ts";
import { entriesWith, footnotesExplaining, sameWord, spelledAs, wordsInText } from "./explanations.ts";
import { localized } from "../../shared/locale/message.ts";

/** Suggests the terms of the text's glossary. */
export const suggestTerms: Suggest<string> = (typed, selection, { library }) =>
  matching(
    typed,
    library.indexNamed(selection.text).text.glossary.map(({ term, glosses }) => ({
      name: `${term}: ${glosses.join(", ")}`,
      value: term,
    })),
  );

function glossaryLine({ term, glosses }: GlossaryEntry): string {
  return localized("index-glossary", { term, glosses: glosses.join(", ") });
}

/** The button with every place of a word; none for a word that stands in one place only, or is too long for a button. */
function placesButton({ fingerprint }: Text, words: string, count: number): Button[] {
  if (count < 2 || words.length > longestWords) return [];
  return [
    {
      label: localized("index-all-places", { count }),
      action: indexButtons.word.encode({ fingerprint, page: 0, words }),
    },
  ];
}

/** The words of a request: without the question around them, articles and punctuation. */
function bareWords(words: string): string {
  return words
    .replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, "")
    .replace(/^(?:what(?:['’]s|\s+(?:is|are|was|were))|define)\s+/iu, "")
    .replace(/^(?:the|an?)\s+(?=\S)/iu, "")
    .replace(/^\p{P}+/u, "");
}

/** Everything that a text has about a word. */
async function aboutWord(index: TextIndex, word: string) {
  const entries = entriesWith(index.text, word);
  const terms = [word, ...entries.map(({ term }) => term).filter((term) => !sameWord(term, word))];
  const [inText, notes] = await Promise.all([wordsInText(index, terms), footnotesExplaining(index, terms)]);
  return { word, entries, notes, ...inText };
}

/** As `aboutWord`. A word that the text doesn't have is corrected to one that it has. */
async function aboutWordOrCorrection(index: TextIndex, given: string) {
  const found = await aboutWord(index, given);
  const isFound = found.entries.length + found.notes.length + found.occurrences.length > 0;
  const spelling = isFound ? undefined : spelledAs(index, given);
  return spelling === undefined ? found : aboutWord(index, spelling);
}

function headingFor(word: string, explanations: number, places: number): string {
  if (explanations > 0) return localized("index-explained", { word });
  return places === 1
    ? localized("index-only-place", { word })
    : localized("index-first-place", { word, count: places });
}

/** The glossary's entry for a word, the sentences and footnotes that explain it, and a button for every place. */
async function defineReply(index: TextIndex, given: string): Promise<Reply> {
  const { text } = index;
  const about = await aboutWordOrCorrection(index, bareWords(given));
  const { word, entries, notes, occurrences, explanations } = about;
  const glossary = entries.map(glossaryLine);
  const [first] = occurrences;
  if (!first && notes.length === 0) {
    if (entries.length > 0) return textReply(glossary.join("\n"));
    return notFoundReply(localized("index-no-word", { words: given.trim() }));
  }
  const explained = explanations.length + notes.length;
  const firstPlace = first ? [asRanked(excerptAround(text, first.paragraph, first.range))] : [];
  const shown = explained > 0 ? explanations : firstPlace;
  const lead = shown[0]?.excerpt;
  return quoteReply({
    kind: explained > 0 ? "answer" : "closest",
    say: [...glossary, headingFor(word, explained, occurrences.length)].join("\n"),
    excerpts: shown,
    ...(notes.length > 0 && { noteHits: notes.map((note) => ({ ...note, text })) }),
    layout: "even",
    buttons: [
      ...placesButton(text, word, occurrences.length),
      ...(lead ? [...contextButton(lead), ...noteButtons(lead)] : []),
    ],
  });
}

/** Defines the word of a button, from what has been read of its text. */
export async function onDefine(
  { fingerprint, word }: FieldsOf<typeof defineAction>,
  context: CommandContext,
): Promise<Reply> {
  const { id } = textOfButton(context.library, fingerprint);
  const again = defineAction.encode({ fingerprint, word });
  return furtherOn(
    await soFar(context),
    async (library) => defineReply(await library.index(id).open(), word),
    again,
  );
}
