import type { FC } from "hono/jsx";
import type { Paragraph, Text } from "../../document/model.ts";
import type { Bead } from "../../features/compare/alignment.ts";
import { directionOf } from "../../features/typesetting/direction.ts";
import { Endnotes } from "../../features/typesetting/endnotes.tsx";
import { elementsOf } from "../../features/typesetting/html.ts";
import { languageOf } from "../../features/typesetting/language.ts";
import { NoteReferences, notesMarkedIn } from "../../features/typesetting/note-references.ts";
import { Paragraphs } from "../../features/typesetting/paragraphs.tsx";
import { endnotesOf } from "../../document/endnotes.ts";
import type { Mark } from "../../features/typesetting/pieces.ts";
import { Title } from "../../features/typesetting/title.tsx";
import type { Part } from "../parts.ts";

/** Another edition or translation that is read beside a text. */
export interface OtherEdition {
  readonly text: Text;
  /** The alignment of the page's text with it. */
  readonly beads: readonly Bead[];
}

/**
 * The beads of a part. One that begins in an earlier part stands there with the other edition's paragraphs, and one without
 * paragraphs of the text stands where the paragraph before it does.
 */
export function beadsIn({ paragraphs, number }: Part, beads: readonly Bead[]): Bead[] {
  const inPart = new Set(paragraphs);
  let isInPart = number === 1;
  return beads.flatMap((bead) => {
    const [first] = bead.own;
    if (first) isInPart = inPart.has(first);
    const own = bead.own.filter((paragraph) => inPart.has(paragraph));
    if (isInPart) {
      isInPart = bead.own.every((paragraph) => inPart.has(paragraph));
      return [{ ...bead, own }];
    }
    isInPart = own.length > 0;
    return own.length > 0 ? [{ ...bead, own, others: [] }] : [];
  });
}

interface SideBySideProps {
  readonly text: Text;
  readonly part: Part;
  readonly other: OtherEdition;
  readonly marksIn: (paragraph: Paragraph) => readonly Mark[];
}

/** A part of a text, each of its passages beside the same place of another edition. */
export const SideBySide: FC<SideBySideProps> = async ({ text, part, other, marksIn }) => {
  const beads = beadsIn(part, other.beads);
  const endnotes = { own: endnotesOf(text), other: endnotesOf(other.text) };
  const references = {
    own: new NoteReferences(endnotes.own),
    other: new NoteReferences(endnotes.other, "b-"),
  };
  const [first] = part.paragraphs;
  const rows = await elementsOf(beads, ({ own, others }) => (
    <div class="bead">
      <div>
        <Paragraphs
          text={text}
          paragraphs={own}
          references={references.own}
          marksIn={marksIn}
          goesOn={own[0] !== first}
        />
      </div>
      <div class="other" {...languageOf(other.text)} {...directionOf(other.text)}>
        <Paragraphs text={other.text} paragraphs={others} references={references.other} prefix="b-" goesOn />
      </div>
    </div>
  ));
  const others = beads.flatMap((bead) => bead.others);
  return (
    <>
      {part.number === 1 ? (
        <div class="bead">
          <Title text={text} />
          <div class="other" {...languageOf(other.text)} {...directionOf(other.text)}>
            <Title text={other.text} />
          </div>
        </div>
      ) : (
        <h1 class="visually-hidden">{text.title}</h1>
      )}
      {rows}
      <div class="bead">
        <div>
          <Endnotes notes={notesMarkedIn(part.paragraphs, endnotes.own)} />
        </div>
        <div class="other" {...languageOf(other.text)} {...directionOf(other.text)}>
          <Endnotes notes={notesMarkedIn(others, endnotes.other)} prefix="b-" of={other.text.title} />
        </div>
      </div>
    </>
  );
};
