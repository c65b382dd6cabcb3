import { Element, Text, type ChildNode } from "domhandler";
import { appendChild } from "domutils";

/** The attribute of links and footnotes that this program made: the key that they have in common. */
export const noteKey = "ibid-note";
/** The attribute of links to footnotes that aren't part of the page: the footnote's key in the document. */
export const noteTarget = "ibid-target";
/** The attribute with the label of a link that this program made. */
export const noteLabel = "ibid-label";

/** Makes the references and footnotes of pages in one form, in which links and kinds say everything. */
export class MadeNotes {
  #made = 0;
  #counted = 0;

  /** The label of the next footnote that has a mark and no printed label. */
  nextLabel(): string {
    this.#counted += 1;
    return String(this.#counted);
  }

  /** A key for a footnote and the links to it. */
  nextKey(): string {
    this.#made += 1;
    return String(this.#made);
  }

  /** A link to a footnote. */
  reference(key: string, label: string): Element {
    const reference = new Element("a", { role: "doc-noteref", [noteKey]: key, [noteLabel]: label });
    appendChild(reference, new Text(label));
    return reference;
  }

  /** A footnote whose text stands in the words that refer to it. */
  footnote(key: string, content: string | readonly ChildNode[]): Element {
    const footnote = new Element("aside", { role: "doc-footnote", [noteKey]: key });
    for (const child of typeof content === "string" ? [new Text(content)] : content) {
      appendChild(footnote, child);
    }
    return footnote;
  }
}
