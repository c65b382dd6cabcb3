import type { Discussion } from "../../store/discussions.ts";
import type { Annotation } from "../../store/annotations.ts";
import type { Store } from "../../store/store.ts";
import type { Text } from "../../document/model.ts";
import { footnoteId } from "../../document/footnotes.ts";

/** A text with what a group wrote beside it. */
export interface Edition {
  readonly text: Text;
  /** By the places of their paragraphs, in the order of writing. */
  readonly annotations: ReadonlyMap<number, readonly Annotation[]>;
  /** By the places of their paragraphs. */
  readonly discussions: ReadonlyMap<number, Discussion>;
  /** When it was made, in milliseconds since 1970. */
  readonly createdAt: number;
}

/** How many notes are taken from the store at a time. */
const batch = 1000;

async function allAnnotations({ annotations: notes }: Store, group: string, viewer: string | null, text: string) {
  const all: Annotation[] = [];
  for (let total = Infinity; all.length < total;) {
    // oxlint-disable-next-line no-await-in-loop -- each batch begins where the last ended
    const page = await notes.list(group, viewer, { text }, { offset: all.length, limit: batch });
    if (page.annotations.length === 0) break;
    all.push(...page.annotations);
    total = page.total;
  }
  return all;
}

/**
 * A group's edition of a text.
 *
 * @param viewer the id of the member whose private notes are to be in it; null for nobody's
 * @param now in milliseconds since 1970
 */
export async function editionOf(
  text: Text,
  group: string,
  viewer: string | null,
  store: Store,
  now: number,
): Promise<Edition> {
  const [notes, discussions] = await Promise.all([
    allAnnotations(store, group, viewer, text.id),
    store.discussions.list(group, text.id),
  ]);
  const margin = new Map<number, Annotation[]>();
  for (const note of notes) {
    const others = margin.get(note.paragraph);
    if (others) others.push(note);
    else margin.set(note.paragraph, [note]);
  }
  return {
    text,
    annotations: margin,
    discussions: new Map(discussions.map((discussion) => [discussion.paragraph, discussion])),
    createdAt: now,
  };
}

/** Where a discussion is read. */
export function urlOf({ group, thread }: Discussion): string {
  return `https://discord.com/channels/${group}/${thread}`;
}

/** The places of paragraphs that the text no longer has, with notes on them. */
export function orphanedOrdinals({ text, annotations: margin }: Edition): number[] {
  return [...margin.keys()].filter((place) => place > text.paragraphs.length);
}

/** A note of the text itself. */
export interface Endnote {
  readonly label: string;
  readonly body: string | undefined;
  /** Counted from 1 in the order in which they are first marked. */
  readonly number: number;
}

/** The notes of a text by their ids: those marked in it, then those that nothing refers to. */
export function endnotesOf({ paragraphs, footnoteBodies: notes }: Text): ReadonlyMap<string, Endnote> {
  const labels = new Map<string, string>();
  for (const marker of paragraphs.flatMap(({ markers }) => markers)) {
    const id = footnoteId(marker);
    if (!labels.has(id)) labels.set(id, marker.label);
  }
  for (const id of notes.keys()) if (!labels.has(id)) labels.set(id, id);
  return new Map(
    [...labels].map(([id, label], index) => [id, { label, body: notes.get(id), number: index + 1 }]),
  );
}

const date = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeZone: "UTC" });

/** "Marta · 5 Jan 2026, edited" */
export function bylineOf({ authorName, created, edited, private: own }: Annotation): string {
  const when = `${date.format(created)}${edited === null ? "" : ", edited"}`;
  return [authorName, when, ...(own ? ["only you see it"] : [])].join(" · ");
}

function counted(count: number, one: string): string[] {
  if (count === 0) return [];
  return [count === 1 ? `1 ${one}` : `${count.toLocaleString("en")} ${one}s`];
}

/** What stands under the title: "With 3 notes in the margin and 1 discussion · 5 Jan 2026" */
export function colophonOf({ annotations: margin, discussions, createdAt: made }: Edition): string {
  const notes = [...margin.values()].reduce((sum, { length }) => sum + length, 0);
  const beside = [
    ...counted(notes, "note").map((each) => `${each} in the margin`),
    ...counted(discussions.size, "discussion"),
  ];
  return `${beside.length > 0 ? `With ${beside.join(" and ")}` : "Nobody has written beside it yet"} · ${date.format(made)}`;
}
