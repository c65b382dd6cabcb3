import { countOf } from "../../shared/count.ts";
import { firstPlaces, footnoteId } from "../../document/footnotes.ts";
import type { Text } from "../../document/model.ts";
import { locatedVerses } from "../../document/verses.ts";
import type { CountedThing, CountRequest } from "../../dialogue/intent/count-request.ts";
import { textReply, type Button, type Reply } from "../../dialogue/reply/reply.ts";
import { lowerWords } from "../../dialogue/utterance/utterance.ts";
import type { TextIndex } from "../../retrieval/text-index.ts";
import { concordance, formsOf } from "../text-index/concordance.ts";
import { buttons as indexButtons, entityNamed, longestWords } from "../text-index/replies.ts";
import { notesIn } from "../texts/introduction.ts";
import { datesButton, datesOf, listed, peopleButton, peopleOf, yearsIn } from "./about-text.ts";

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

function countNotes(text: Text, ordinals: readonly number[] | undefined): Counted {
  const inside = new Set(paragraphsOf(text, ordinals).map(({ ordinal }) => ordinal));
  const places = firstPlaces(text).filter(({ paragraph }) => inside.has(paragraph.ordinal));
  const [first] = places;
  if (!first) return counted("no notes");
  const labels = places.map(({ marker }) => marker.label);
  const range = ordinals ? listed(labels) : notesIn(text).replace(/^notes? /u, "");
  const isPlainCount = range === `${labels.length} notes` || places.length === 1;
  const note = { label: `Note ${first.marker.label}`, note: footnoteId(first.marker) };
  return counted(`${countOf(places.length, "note")}${isPlainCount ? "" : ` (${range})`}`, [
    { label: note.label, action: { kind: "note", fingerprint: text.fingerprint, note: note.note } },
  ]);
}

async function countThings(
  index: TextIndex,
  thing: CountedThing,
  ordinals: readonly number[] | undefined,
): Promise<Counted> {
  const { text } = index;
  const inside = paragraphsOf(text, ordinals);
  const part = { ...text, paragraphs: inside };
  switch (thing) {
    case "notes":
      return countNotes(text, ordinals);
    case "paragraphs":
      return counted(countOf(inside.length, "paragraph"));
    case "chapters":
      return counted(text.chapters.length === 0 ? "no chapters" : countOf(text.chapters.length, "chapter"));
    case "sentences":
      return counted(
        countOf(
          inside.reduce((sum, { sentences }) => sum + sentences.length, 0),
          "sentence",
        ),
      );
    case "words":
      return counted(
        countOf(
          inside.reduce((sum, paragraph) => sum + lowerWords(paragraph.text).length, 0),
          "word",
        ),
      );
    case "pages":
      return counted(
        text.pages.length === 0 ? "no page numbers" : countOf(text.pages.length, "printed page"),
      );
    case "verses": {
      const verses = locatedVerses(part).length;
      return counted(verses === 0 ? "no verses" : countOf(verses, "verse"));
    }
    case "people": {
      const people = await peopleOf(index);
      const names = people.length === 0 ? "" : `: ${listed(people, mostNames)}`;
      const count = countOf(people.length, "person or institution", "people and institutions");
      return counted(`${count}${names}`, people.length === 0 ? [] : [peopleButton(index)]);
    }
    case "years": {
      const years = yearsIn(await datesOf(text, inside));
      const named = years.length === 0 ? "" : `: ${listed(years.map(String))}`;
      return counted(
        `${countOf(years.length, "year")}${named}`,
        years.length === 0 ? [] : [datesButton(text)],
      );
    }
    case "dates": {
      const dates = await datesOf(text, inside);
      return counted(countOf(dates.length, "date"), dates.length === 0 ? [] : [datesButton(text)]);
    }
  }
}

async function thingsReply(index: TextIndex, { thing, ordinals, place }: Scope): Promise<Reply> {
  const { words, buttons } = await countThings(index, thing, ordinals);
  const verb = thing === "people" || thing === "dates" || thing === "years" ? "names" : "has";
  return textReply(`${place ?? "The text"} ${verb} ${words}.`, buttons);
}

async function mentionsReply(index: TextIndex, words: string): Promise<Reply> {
  const { fingerprint } = index.text;
  const entity = await entityNamed(index, words);
  if (entity) {
    const { name, usage, mentions } = entity;
    const action = indexButtons.name.encode({ fingerprint, page: 0, words: name });
    const where = mentions.length === 1 ? "in one paragraph" : `in ${mentions.length} paragraphs`;
    return textReply(
      `${name} is named ${countOf(usage.times, "time")}, ${where}.`,
      name.length <= longestWords ? [{ label: "Where", action }] : [],
    );
  }
  const lines = await concordance(index, words);
  if (lines.length === 0) return textReply(`“${words}” isn't in this text.`);
  const forms = formsOf(lines);
  const counts = forms.length > 1 ? ` (${forms.map(([form, times]) => `${form} ${times}`).join(", ")})` : "";
  const action = indexButtons.word.encode({ fingerprint, page: 0, words });
  return textReply(
    `“${words}” stands here ${countOf(lines.length, "time")}${counts}.`,
    words.length <= longestWords ? [{ label: "Where", action }] : [],
  );
}

/** A computed number in one line, with the places behind a button. */
export async function countReply(index: TextIndex, request: CountRequest): Promise<Reply> {
  return request.kind === "things" ? thingsReply(index, request) : mentionsReply(index, request.words);
}
