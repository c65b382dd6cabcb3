import { isTag, isText, type ChildNode, type Element } from "domhandler";
import { removeElement } from "domutils";
import { classesOf, isBlock, isHidden } from "../../elements.ts";
import { isBracketed, labelIn, looksLikeGroupLabel, looksLikeLabel } from "../../footnotes/labels.ts";
import { shortTextOf, textOf, walk } from "../../tree.ts";

/** Names of elements that have a note's words: "footnote", "sidenote", "footnoteContent", "note-popup", "ltx_note". */
export const noteName =
  /(?:foot|end|side|margin|inline)[-_]?notes?|margin-?aside|foot-?def(?:inition)?|^(?:fn(?:[-_]?(?:text|body|content))?|ft|m?notes?|notetext|mfn|aside)$|^notes?[-_]|[-_]notes?$|^ltx_note/iu;
/** Names of the marks of notes, and of the links to and from them. */
export const markName =
  /ref(?!erence-text)|links?\b|anchor|mark(?!er-text)|num|call(?:er|out)?|toggle|label|sym|trigger|button|icon|back|sign|wrap/iu;
/** Names of elements that show a note's words on demand. */
export const popUpName = /pop-?_?(?:up|over)|tool-?_?tip|^tip(?:text)?$|bubble|hover|definition|^hint/iu;
/** Names of notes in the margin, which may also be summaries without a mark. */
export const marginName = /(?:side|margin)[-_]?notes?|aside/iu;

/** Attributes that have a note's words, as scripts show them in a bubble. */
export const noteAttribute =
  /^(?:data-(?:[\w-]*(?:foot-?note|note|content|tip|tooltip|title|definition|text|explanation|desc)[\w-]*)|title|[\w-]*foot-?note)$/iu;
/** Attributes that name the element with the note. */
export const pointingAttribute =
  /^(?:data-[\w-]*|aria-(?:describedby|controls|details|owns)|popovertarget|[\w-]+-target|for|commandfor)$/iu;
/** Titles that say where a link leads: "Go to footnote 3", "Back to the text". */
const directions =
  /^(?:(?:see|go|jump|skip|scroll|links?|back|return|view|read|show|open|click|hide|toggle)\b[\p{L}\s]{0,24})?\b(?:(?:foot|end)?notes?|text|content|reference|citation)\s*\S{0,6}$/iu;

/** In characters. */
const maxLabel = 16;
export const maxNote = 20_000;
/** More elements and texts than a note has. */
export const maxNodes = 500;

/** Attributes with a script that shows a note: "return overlib('Or ran')". */
const scriptAttribute = /^on(?:mouseover|mouseenter|click|focus)$/iu;
const quotedWords = /\(\s*(?:this\s*,\s*)?(?:(?:'((?:[^'\\]|\\.){2,2000})')|(?:"((?:[^"\\]|\\.){2,2000})"))/u;

/** The words of a note that a script in an attribute shows. */
export function scriptedNote({ attribs }: Element, label: string): string | undefined {
  for (const [name, value] of Object.entries(attribs)) {
    const found = scriptAttribute.test(name) ? quotedWords.exec(value) : null;
    const words = (found?.[1] ?? found?.[2])?.replace(/\\(.)/gu, "$1");
    if (words !== undefined && isNote("title", words, label)) return words;
  }
  return undefined;
}

/** The classes and the declared kinds of an element. */
export function names(element: Element): string[] {
  const { "epub:type": type = "", role = "" } = element.attribs;
  return [
    // Elements of a page's own, such as "d-footnote".
    ...(element.name.includes("-") ? [element.name] : []),
    ...classesOf(element),
    ...`${type} ${role}`.split(/\s+/u).map((word) => word.replace(/^doc-/u, "")),
  ];
}

/** True if an element has anything that tells of a note: a name, an attribute, or a kind of its own. */
export function mayHaveNote({ name, attribs }: Element): boolean {
  if (name === "sup" || name === "label" || name === "button" || name.includes("-")) return true;
  for (const _ in attribs) return name !== "input" && name !== "br";
  return false;
}

/** True if an element has the name of a note, and not that of a mark. */
export function isNoteNamed(element: Element): boolean {
  return names(element).some((name) => noteName.test(name) && !markName.test(name));
}

/** True if an element shows its words on demand. */
export function isPopUp(element: Element): boolean {
  return isHidden(element) || names(element).some((name) => popUpName.test(name));
}

/** True if an element has the words of a note. The words of a mark with a note's name are a label. */
export function hasNoteWords(element: Element): boolean {
  // LaTeXML's further mark of a note whose words stand elsewhere.
  if (names(element).includes("ltx_role_footnotemark")) return true;
  const short = shortTextOf(element, maxLabel);
  return short === undefined || (short !== "" && !looksLikeLabel(short));
}

/** The label that an element prints, "" if it prints nothing. Returns undefined if it has other words. */
export function printedLabel(element: Element): string | undefined {
  const printed = shortTextOf(element, maxLabel);
  if (printed === undefined || printed === "" || /^[\p{So}\p{Sm}\p{Co}]+\ufe0e?\ufe0f?$/u.test(printed))
    return printed && "";
  const isGroup = looksLikeGroupLabel(printed) && (element.name === "sup" || isBracketed(printed));
  return looksLikeLabel(printed) || isGroup ? printed : undefined;
}

/** True if a mark shows a sign, and not what a style sheet counts. */
export function isUncounted(element: Element): boolean {
  return textOf(element).trim() !== "" && !names(element).some((name) => /number|count/iu.test(name));
}

export function isBeforeAside({ name, next }: Element): boolean {
  return name === "p" && next !== null && isTag(next) && next.name === "aside";
}

/**
 * True if an attribute has the words of a note. One word is a note only in a title or an attribute of that name, since
 * others may have the name of a class or an element.
 */
export function isNote(attribute: string, words: string, label: string): boolean {
  const text = words.trim();
  const mayBeName = !/^title$|label|note|tip|content|definition/iu.test(attribute);
  return (
    /\p{L}{2}/u.test(text) &&
    (/\s|\p{Lo}{3}/u.test(text) || (!mayBeName && /^\p{L}+[.!?]$/u.test(text))) &&
    text !== label &&
    !directions.test(text) &&
    text.length <= maxNote
  );
}

/** True if an element stands in a paragraph with words in front of it. */
export function isInWords(element: Element): boolean {
  let at: ChildNode | null = element;
  while (at && !at.previousSibling)
    at = at.parent && isTag(at.parent) && !isBlock(at.parent) ? at.parent : null;
  const before = at?.previousSibling;
  return (
    before != null &&
    (isText(before)
      ? before.data.trim() !== "" || before.previousSibling !== null
      : isTag(before) && !isBlock(before))
  );
}

/** The words in an element in front of another. Returns undefined if they are longer than a label or words of a link. */
export function wordsInFrontOf(inner: Element, outer: Element): string | undefined {
  let words = "";
  let reached = false;
  let nodes = 0;
  walk(outer, {
    enter(each) {
      nodes++;
      if (each === inner) reached = true;
      return !reached && nodes < 24;
    },
    text(data) {
      if (!reached && nodes < 24) words += data;
    },
  });
  return reached && words.length < 200 ? words : undefined;
}

/** Removes the label that a note repeats in front of its words. */
export function withoutOwnLabel(note: Element, label: string, levels = 4): void {
  for (let node = note.firstChild; node; node = note.firstChild) {
    if (isText(node)) {
      if (node.data.trim() !== "") return;
      removeElement(node);
      continue;
    }
    if (!isTag(node)) return;
    const printed = shortTextOf(node, maxLabel);
    const isLabel =
      printed !== undefined && printed !== "" && label !== "" && labelIn(printed) === labelIn(label);
    const isMark =
      names(node).some((name) => markName.test(name)) && printed !== undefined && looksLikeLabel(printed);
    // LaTeXML says what kind of note it is: "footnotemark: ".
    const isKind = names(node).includes("ltx_note_type");
    if (isLabel || isMark || isKind || printed === "") removeElement(node);
    else {
      if (node.firstChild && isTag(node.firstChild) && levels > 0) withoutOwnLabel(node, label, levels - 1);
      return;
    }
  }
}
