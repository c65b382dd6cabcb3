import type { ParentNode } from "domhandler";
import { elementsOf } from "./tree.ts";

/** The attribute that keeps the name of an element that was renamed for the parser. */
const nameAttribute = "data-ibid-name";

/** Names of classes whose elements may be notes in a paragraph. */
const noteClass = /\bclass\s*=\s*["']?[^"'>]{0,300}(?:note|\bfn|tool-?tip|pop-?(?:up|over))/iu;
const tag =
  /<(\/?)(span|small|div|details|aside|p|ul|ol|dl|blockquote|pre|table|h[1-6]|figure|section|article|body)\b([^<>]{0,4000})>/giu;
const inline = new Set(["span", "small"]);
const mayBeNote = new Set(["span", "small", "div", "details", "aside"]);
/** Other asides are read as notes by the links to them. */
const marginClass = /\bclass\s*=\s*["']?[^"'>]{0,300}(?:side|margin)-?note/iu;

/** A start tag that isn't closed yet. */
interface Open {
  readonly name: string;
  readonly start: number;
  /** True for a note in a paragraph. */
  readonly isNote: boolean;
  hasBlock: boolean;
}

/**
 * HTML's parser ends a paragraph where a block begins, also within a note in the paragraph. So elements with a note's name that
 * have blocks get the name of one in which blocks don't end the paragraph, until `restoreNames` gives them their own.
 */
export function protectNotes(source: string): string {
  if (!noteClass.test(source)) return source;
  const renamed = new Map<number, string>();
  const open: Open[] = [];
  let inParagraph = false;
  for (const match of source.matchAll(tag)) {
    const [all, slash, written = "", attributes = ""] = match;
    const name = written.toLowerCase();
    const note = open.find(({ isNote }) => isNote);
    if (slash === "/") {
      const at = open.findLastIndex((each) => each.name === name);
      const closed = at === -1 ? undefined : open[at];
      if (closed) open.length = at;
      if (closed?.isNote && closed.hasBlock) {
        renamed.set(closed.start, name).set(match.index, name);
      }
      if (!note && !inline.has(name)) inParagraph = false;
      continue;
    }
    if (all.endsWith("/>")) continue;
    const named = (name === "aside" ? marginClass : noteClass).test(attributes);
    const isNote = inParagraph && !note && mayBeNote.has(name) && named;
    if (note && !inline.has(name)) note.hasBlock = true;
    if (mayBeNote.has(name) && open.length < 100) {
      open.push({ name, start: match.index, isNote, hasBlock: !inline.has(name) });
    }
    if (!note && !isNote && !inline.has(name)) inParagraph = name === "p";
  }
  let result = "";
  let end = 0;
  for (const [start, name] of [...renamed].toSorted(([one], [other]) => one - other)) {
    const isEnd = source.startsWith("</", start);
    result += source.slice(end, start) + (isEnd ? "</object" : `<object ${nameAttribute}=${name} `);
    end = start + name.length + (isEnd ? 2 : 1);
  }
  return result + source.slice(end);
}

/** Gives the elements that `protectNotes` has renamed names of elements in words. */
export function restoreNames(root: ParentNode): void {
  for (const element of elementsOf(root)) {
    const name = element.attribs[nameAttribute];
    if (name === undefined) continue;
    element.name = "span";
    delete element.attribs[nameAttribute];
  }
}
