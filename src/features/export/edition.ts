import { countedIfAny } from "../../shared/locale/counts.ts";
import { dateOf, listOf } from "../../shared/locale/formats.ts";
import { localized } from "../../shared/locale/message.ts";
import type { TextId } from "../../document/text-id.ts";
import type { Discussion } from "../../store/study/discussions.ts";
import type { Annotation } from "../../store/study/annotations.ts";
import type { Store } from "../../store/store.ts";
import type { Text } from "../../document/model.ts";
import { groupBy } from "../../shared/collections/group-by.ts";

/** A text together with what a group wrote about it. */
export interface Edition {
  readonly text: Text;
  /** By the ordinals of their paragraphs, oldest first. */
  readonly annotations: ReadonlyMap<number, readonly Annotation[]>;
  /** By the ordinals of their paragraphs. */
  readonly discussions: ReadonlyMap<number, Discussion>;
  /** In milliseconds since 1970. */
  readonly createdAt: number;
}

/** The number of annotations read from the store at a time. */
const batchSize = 1000;

/** The reader for whom an edition is made. */
export interface EditionViewer {
  /** The id of the member whose private annotations are included; null for none. */
  readonly id: string | null;
  /** True to leave out others' annotations on paragraphs on which the member has none. */
  readonly afterOwn?: boolean;
}

async function allAnnotations(
  { annotations }: Store,
  group: string,
  { id, afterOwn = false }: EditionViewer,
  text: TextId,
) {
  const all: Annotation[] = [];
  for (let total = Infinity; all.length < total;) {
    // oxlint-disable-next-line no-await-in-loop -- each batch begins where the last ended
    const page = await annotations.list(
      group,
      id,
      { text, afterOwn },
      { offset: all.length, limit: batchSize },
    );
    if (page.annotations.length === 0) break;
    all.push(...page.annotations);
    total = page.total;
  }
  return all;
}

/**
 * A group's edition of a text.
 *
 * @param now in milliseconds since 1970
 */
export async function editionOf(
  text: Text,
  group: string,
  viewer: EditionViewer,
  store: Store,
  now: number,
): Promise<Edition> {
  const [annotations, discussions] = await Promise.all([
    allAnnotations(store, group, viewer, text.id),
    store.discussions.list(group, text.id),
  ]);
  return {
    text,
    annotations: groupBy(annotations, ({ paragraph }) => paragraph),
    discussions: new Map(discussions.map((discussion) => [discussion.paragraph, discussion])),
    createdAt: now,
  };
}

/** The ordinals of annotated paragraphs that the text no longer has. */
export function orphanedOrdinals({ text, annotations }: Edition): number[] {
  return [...annotations.keys()].filter((ordinal) => ordinal > text.paragraphs.length);
}

/** The line below the title: "With 3 notes in the margin and 1 discussion · 5 Jan 2026" */
export function colophonOf({ annotations, discussions, createdAt }: Edition): string {
  const count = [...annotations.values()].reduce((sum, { length }) => sum + length, 0);
  const contents = [
    ...countedIfAny("counts-margin-notes", count),
    ...countedIfAny("counts-discussions", discussions.size),
  ];
  const date = dateOf(createdAt, { dateStyle: "medium", timeZone: "UTC" });
  if (contents.length === 0) return localized("export-colophon-bare", { date });
  return localized("export-colophon", { contents: listOf(contents), date });
}
