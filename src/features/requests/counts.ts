import { counted as countOfThings } from "../../shared/locale/counts.ts";
import { firstPlaces, footnoteId } from "../../document/footnotes.ts";
import type { Paragraph, Text } from "../../document/model.ts";
import { locatedVerses } from "../../document/verses.ts";
import type { CountedThing, CountRequest } from "../../dialogue/intent/count-request.ts";
import { textReply, type Button, type Reply } from "../../dialogue/reply/reply.ts";
import { lowerWords } from "../../dialogue/utterance/utterance.ts";
import type { TextIndex } from "../../retrieval/text-index.ts";
import { flatMapYielding } from "../../shared/concurrency/yielding.ts";
import { concordance, formsOf } from "../text-index/concordance.ts";
import {
  buttons as indexButtons,
  entityNamed,
  longestWords,
  mentionsReply as placesOfName,
  wordReply,
} from "../text-index/replies.ts";
import { countedLabels } from "../texts/introduction.ts";
import { datesButton, datesOf, listed, peopleButton, peopleOf, yearsIn } from "./about-text.ts";
import { localized } from "../../shared/locale/message.ts";

/** The most names in a line. */
const mostNames = 8;

type Scope = Extract<CountRequest, { readonly kind: "things" }>;

function paragraphsOf({ paragraphs }: Text, ordinals: readonly number[] | undefined) {
  const wanted = ordinals && new Set(ordinals);
  return paragraphs.filter(({ ordinal }) => wanted?.has(ordinal) ?? true);
}

/** A count in words, with what it counts and the buttons that show the places. */
interface Counted {
  readonly words: string;
  readonly buttons: readonly Button[];
}

function counted(words: string, buttons: readonly Button[] = []): Counted {
  return { words, buttons };
}

/** The sum of what is counted in each paragraph. Yields to the event loop meanwhile. */
async function total(
  paragraphs: readonly Paragraph[],
  count: (paragraph: Paragraph) => number,
): Promise<number> {
  const counts = await flatMapYielding(paragraphs, (paragraph) => [count(paragraph)]);
  return counts.reduce((sum, each) => sum + each, 0);
}

function countNotes(text: Text, ordinals: readonly number[] | undefined): Counted {
  const inside = new Set(paragraphsOf(text, ordinals).map(({ ordinal }) => ordinal));
  const places = firstPlaces(text).filter(({ paragraph }) => inside.has(paragraph.ordinal));
  const [first] = places;
  if (!first) return counted(localized("request-no-notes"));
  const labels = places.map(({ marker }) => marker.label);
  const range = ordinals ? listed(labels) : rangeOf(countedLabels(text));
  const count = countOfThings("counts-footnotes", places.length);
  const isOnlyOne = places.length === 1 && ordinals === undefined;
  const words = range === undefined || isOnlyOne ? count : `${count} (${range})`;
  const note = {
    label: localized("reply-note", { label: first.marker.label }),
    note: footnoteId(first.marker),
  };
  return counted(words, [
    { label: note.label, action: { kind: "note", fingerprint: text.fingerprint, note: note.note } },
  ]);
}

/** "54 to 58"; undefined if the labels don't count on. */
function rangeOf(labels: ReturnType<typeof countedLabels>): string | undefined {
  if (!labels) return undefined;
  const { first, last } = labels;
  return first === last ? first : localized("request-note-range", { first, last });
}

async function countThings(
  index: TextIndex,
  thing: CountedThing,
  ordinals: readonly number[] | undefined,
): Promise<Counted> {
  // The size of a text gives nothing of it away.
  const { text } = thing === "people" || thing === "years" || thing === "dates" ? index : index.whole;
  const inside = paragraphsOf(text, ordinals);
  const part = { ...text, paragraphs: inside };
  switch (thing) {
    case "notes":
      return countNotes(text, ordinals);
    case "paragraphs":
      return counted(countOfThings("counts-paragraphs", inside.length));
    case "chapters":
      return counted(
        text.chapters.length === 0
          ? localized("request-no-chapters")
          : countOfThings("counts-chapters", text.chapters.length),
      );
    case "sentences":
      return counted(
        countOfThings("counts-sentences", await total(inside, ({ sentences }) => sentences.length)),
      );
    case "words":
      return counted(
        countOfThings("counts-words", await total(inside, (paragraph) => lowerWords(paragraph.text).length)),
      );
    case "pages":
      return counted(
        text.pages.length === 0
          ? localized("request-no-pages")
          : countOfThings("counts-pages", text.pages.length),
      );
    case "verses": {
      const verses = locatedVerses(part).length;
      return counted(verses === 0 ? localized("request-no-verses") : countOfThings("counts-verses", verses));
    }
    case "people": {
      const people = await peopleOf(index);
      const names = people.length === 0 ? "" : `: ${listed(people, mostNames)}`;
      const count = countOfThings("counts-people", people.length);
      return counted(`${count}${names}`, people.length === 0 ? [] : [peopleButton(index)]);
    }
    case "years": {
      const years = yearsIn(await datesOf(text, inside));
      const named = years.length === 0 ? "" : `: ${listed(years.map(String))}`;
      return counted(
        `${countOfThings("counts-years", years.length)}${named}`,
        years.length === 0 ? [] : [datesButton(text)],
      );
    }
    case "dates": {
      const dates = await datesOf(text, inside);
      return counted(
        countOfThings("counts-dates", dates.length),
        dates.length === 0 ? [] : [datesButton(text)],
      );
    }
  }
}

async function thingsReply(index: TextIndex, { thing, ordinals, place }: Scope): Promise<Reply> {
  const { words, buttons } = await countThings(index, thing, ordinals);
  const names = thing === "people" || thing === "dates" || thing === "years";
  const values = { place: place ?? localized("request-the-text"), count: words };
  return textReply(localized(names ? "request-names" : "request-has", values), buttons);
}

async function mentionsReply(index: TextIndex, words: string): Promise<Reply> {
  const { fingerprint } = index.text;
  const entity = await entityNamed(index, words);
  if (entity) {
    const { name, usage, mentions } = entity;
    const action = indexButtons.name.encode({ fingerprint, page: 0, words: name });
    const times = countOfThings("counts-times", usage.times);
    return textReply(
      localized("request-named-times", { name, times, paragraphs: mentions.length }),
      name.length <= longestWords ? [{ label: localized("request-where"), action }] : [],
    );
  }
  const lines = await concordance(index, words);
  if (lines.length === 0) return textReply(localized("index-no-word", { words }));
  const forms = await formsOf(lines);
  const counts = forms.length > 1 ? ` (${forms.map(([form, times]) => `${form} ${times}`).join(", ")})` : "";
  const action = indexButtons.word.encode({ fingerprint, page: 0, words });
  return textReply(
    localized("request-stands-times", {
      words,
      times: `${countOfThings("counts-times", lines.length)}${counts}`,
    }),
    words.length <= longestWords ? [{ label: localized("request-where"), action }] : [],
  );
}

/** The places of a name or a word; undefined if the text has neither, as where several words describe what is looked for. */
async function placesReply(index: TextIndex, words: string): Promise<Reply | undefined> {
  if (await entityNamed(index, words)) return placesOfName(index, words, 1);
  const places = await wordReply(index, words, 1);
  return places.kind === "not-found" ? undefined : places;
}

/**
 * A computed number in one line, with the places behind a button, or the places. Undefined if places were asked for that the
 * text doesn't have.
 */
export async function countReply(index: TextIndex, request: CountRequest): Promise<Reply | undefined> {
  if (request.kind === "places") return placesReply(index, request.words);
  const reply =
    request.kind === "things" ? await thingsReply(index, request) : await mentionsReply(index, request.words);
  return { ...reply, countedIn: index.text.fingerprint };
}
