import type { Element } from "domhandler";
import { removeElement } from "domutils";
import { blockOf, parentOf } from "../elements.ts";
import type { Page } from "../page.ts";
import { elementsOf } from "../tree.ts";

/** Ids of comments and of the links to and from them, as Google Docs, Word and LibreOffice write them. */
const commentId = /^(?:cmnt|_?msocom|_?com|_?anchor|comment)[-_]?(?:ref)?[-_]?\d+$/iu;

/** The fragment of a link that leads to a comment or back from one. */
function commentLink({ name, attribs }: Element): string | undefined {
  const fragment = name === "a" ? /#([\w-]+)$/u.exec(attribs["href"] ?? "")?.[1] : undefined;
  const own = attribs["id"] ?? attribs["name"];
  return fragment !== undefined && commentId.test(fragment) && own !== undefined && commentId.test(own)
    ? own
    : undefined;
}

/** Removes reviewers' comments and the marks that link to them: the first of each pair of links is the mark. */
export function removeComments(pages: readonly Page[]): void {
  for (const { root } of pages) {
    const marks = new Map<string, Element>();
    const links = elementsOf(root).flatMap((element) => {
      const own = commentLink(element);
      return own === undefined ? [] : [{ element, own }];
    });
    for (const { element, own } of links) {
      const to = element.attribs["href"]?.replace(/^.*#/u, "") ?? "";
      if (!marks.has(to)) {
        marks.set(own, element);
        continue;
      }
      const block = blockOf(element);
      const around = parentOf(block);
      // Google Docs puts a frame around each comment.
      const isAlone = around?.name === "div" && !block.previousSibling && element !== block;
      removeElement(isAlone ? around : block);
    }
    for (const mark of marks.values()) {
      const around = parentOf(mark);
      removeElement(around?.name === "sup" && around.children.length === 1 ? around : mark);
    }
  }
}
