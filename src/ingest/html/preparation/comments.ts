import type { Element } from "domhandler";
import { removeElement } from "domutils";
import { blockOf, parentOf } from "../elements.ts";
import type { Page } from "../page.ts";
import { elementsOf } from "../tree.ts";

/** Ids of comments and of their marks, as Google Docs and Word write them, with the number that they have in common. */
const commentId = /^(?:cmnt|_?msocom_?|_?com_?|comment[-_]?)(\d+)$/iu;
const markId = /^(?:cmnt_?ref|_?mso_?anchor_?|_?anchor_?|comment[-_]?ref[-_]?)(\d+)$/iu;

function fragmentOf({ name, attribs }: Element): string {
  return name === "a" ? ((attribs["href"] ?? "").split("#")[1] ?? "") : "";
}

/** True for an element that Word says to be comments. */
function isComment({ attribs: { style } }: Element): boolean {
  return style !== undefined && /mso-element\s*:\s*comment/iu.test(style);
}

/** Removes reviewers' comments, and the marks in the text that link to them and that they link back to. */
export function removeComments(pages: readonly Page[]): void {
  for (const { root } of pages) {
    for (const element of elementsOf(root)) if (isComment(element)) removeElement(element);
    const links = elementsOf(root).filter((element) => fragmentOf(element) !== "");
    const backs = links.filter((link) => markId.test(fragmentOf(link)));
    const numbers = new Set(backs.map((link) => markId.exec(fragmentOf(link))?.[1]));
    const marks = links.filter((link) => {
      const number = commentId.exec(fragmentOf(link))?.[1];
      return number !== undefined && numbers.has(number);
    });
    if (marks.length === 0) continue;
    for (const back of backs) {
      const block = blockOf(back);
      const around = parentOf(block);
      // Each comment has a frame of its own.
      const isFramed = around?.name === "div" && block.name !== "body" && !block.previousSibling;
      removeElement(isFramed ? around : block);
    }
    for (const mark of marks) {
      const around = parentOf(mark);
      removeElement(around?.name === "sup" && around.children.length === 1 ? around : mark);
    }
  }
}
