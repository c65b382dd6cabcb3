import type { IndexedSentence } from "../../../retrieval/index/indexed-sentence.ts";
import type { Text } from "../../../document/model.ts";
import { footnoteId, sentenceOfMarker } from "../../../document/footnotes.ts";
import type { Random } from "../../../shared/random.ts";

/** How far away in the text wrong notes are marked, in notes. */
const near = 4;

/** The notes of a text that a label tells apart. */
export class Labels {
  readonly #labels: readonly string[];
  readonly #bodies: ReadonlyMap<string, string>;

  constructor(text: Text) {
    const markers = text.paragraphs.flatMap((paragraph) => paragraph.markers);
    const counts = new Map<string, number>();
    for (const { label } of markers) counts.set(label, (counts.get(label) ?? 0) + 1);
    const single = markers.filter(({ label }) => counts.get(label) === 1);
    this.#labels = single.map(({ label }) => label);
    this.#bodies = new Map(
      single.flatMap((marker) => {
        const body = text.footnoteBodies.get(footnoteId(marker));
        return body === undefined ? [] : [[marker.label, body] as const];
      }),
    );
  }

  /** The only note that is marked in a sentence, if there is one. */
  of({ paragraph, sentence }: IndexedSentence): string | undefined {
    const [label, ...others] = paragraph.markers
      .filter((marker) => sentenceOfMarker(paragraph, marker) === sentence)
      .map((marker) => marker.label);
    return label !== undefined && others.length === 0 && this.#labels.includes(label) ? label : undefined;
  }

  /** The notes marked nearest, in any order. */
  near(label: string, random: Random): string[] {
    const at = this.#labels.indexOf(label);
    return random.shuffled(
      this.#labels.slice(Math.max(0, at - near), at + near + 1).filter((other) => other !== label),
    );
  }

  /** What a note says, where the file has it. */
  body(label: string): string | undefined {
    return this.#bodies.get(label);
  }
}
