import { isTag, isText, type ChildNode, type Element } from "domhandler";
import { removeElement } from "domutils";
import {
  ancestors,
  classesOf,
  isBlock,
  isHidden,
  isOfKind,
  isWithin,
  noteKinds,
  parentOf,
} from "../../elements.ts";
import { isBracketed, labelIn, looksLikeGroupLabel, looksLikeLabel } from "../../footnotes/labels.ts";
import { isDeclaredReturn } from "../../footnotes/references.ts";
import { elementsOf, parseHtml, shortTextOf, textOf, walk } from "../../tree.ts";
import type { MadeNotes } from "./made-notes.ts";
import { removeRepeatedNotes } from "./repeated-notes.ts";
import { sideNoteName } from "../margins.ts";
import { replaceNodes } from "../replacements.ts";
import type { StyleSheet } from "../style-sheet.ts";
import {
  hasNoteWords,
  isBeforeAside,
  isInWords,
  isNote,
  isNoteNamed,
  isPopUp,
  isUncounted,
  marginName,
  markName,
  maxNodes,
  maxNote,
  mayHaveNote,
  names,
  noteAttribute,
  noteName,
  pointingAttribute,
  popUpName,
  printedLabel,
  scriptedNote,
  withoutOwnLabel,
  wordsInFrontOf,
} from "./note-elements.ts";

/** A note that stands in the words of the text, beside or in its mark. */
interface InlineNote {
  /** The element that the reference takes the place of, or, with `keepsMark`, stands behind. */
  readonly mark: Element;
  readonly keepsMark: boolean;
  /** "" if the note is counted. */
  readonly label: string;
  readonly content: Element | string;
}

/** The words of a note in an attribute, which may be written as HTML. */
function withoutTags(words: string): string {
  return /<\/?[a-z][^<>]*>|&\w{2,8};/iu.test(words) ? textOf(parseHtml(words)) : words;
}

/** The element right behind a link in which the link's target stands with the same label in front. */
function targetBehind(link: Element, target: Element, label: string): Element | undefined {
  let next = link.nextSibling;
  while (next && isText(next) && next.data.trim() === "") next = next.nextSibling;
  if (!next || !isTag(next) || isBlock(next) || label === "" || !isWithin(target, next)) return undefined;
  return textOf(next).trim().startsWith(label) ? next : undefined;
}

/** Finds the notes that stand in the words of a page. */
class InlineNoteFinder {
  readonly #ids: ReadonlyMap<string, Element>;
  readonly #linked: ReadonlyMap<string, unknown>;
  readonly #sheet: StyleSheet;
  readonly #done = new Set<ChildNode>();

  constructor(ids: ReadonlyMap<string, Element>, linked: ReadonlyMap<string, unknown>, sheet: StyleSheet) {
    this.#ids = ids;
    this.#linked = linked;
    this.#sheet = sheet;
  }

  /** The note that an element is the mark of, or contains, or is. */
  noteAt(element: Element): InlineNote | undefined {
    if (this.#done.has(element)) return undefined;
    if (this.#isUnmarkedAside(element))
      return { mark: element, keepsMark: false, label: "", content: element };
    if (isBlock(element) || !mayHaveNote(element)) return undefined;
    if (isDeclaredReturn(element) || this.#isLabelOfNote(element)) return undefined;
    const note =
      this.#picture(element) ??
      this.#withMarkInside(element) ??
      this.#withNoteInside(element) ??
      this.#inAttribute(element) ??
      this.#beside(element) ??
      this.#alone(element);
    if (!note) return undefined;
    for (const each of [note.mark, note.content]) if (typeof each !== "string") this.#done.add(each);
    return note;
  }

  /** True for an aside in the words of a paragraph that is declared as a footnote, and that no link leads to. */
  #isUnmarkedAside(element: Element): boolean {
    return (
      element.name === "aside" &&
      isOfKind(element, noteKinds) &&
      parentOf(element)?.name === "p" &&
      hasNoteWords(element) &&
      isInWords(element) &&
      [element, ...elementsOf(element)].every(({ attribs }) => !this.#linked.has(attribs["id"] ?? ""))
    );
  }

  /** True if an element is the label at the beginning of a note that a link elsewhere leads to. */
  #isLabelOfNote(element: Element): boolean {
    const label = printedLabel(element);
    if (!label || isInWords(element)) return false;
    const places = [element, ...element.children.filter(isTag), ...ancestors(element, 3)];
    return places.some(({ attribs }) => this.#linked.has(attribs["id"] ?? ""));
  }

  /** A picture whose alternative text is the note. */
  #picture(element: Element): InlineNote | undefined {
    if (element.name !== "img") return undefined;
    const { attribs } = element;
    const special = Object.keys(attribs).find(
      (name) => /foot-?note|^data-(?:[\w-]*-)?note$/iu.test(name) && /\s|.{4}/u.test(attribs[name] ?? ""),
    );
    const declared = names(element).some((name) => /foot-?note|end-?note|^(?:zhu|note)/iu.test(name));
    const words = special ? attribs[special] : declared ? attribs["alt"] || attribs["title"] : undefined;
    if (!words || !/[\p{L}\p{N}]/u.test(words) || /^(?:foot)?note?$|^[注註]$/iu.test(words.trim()))
      return undefined;
    if (ancestors(element, 3).some((around) => around.name === "a" && this.#targetOf(around) !== undefined))
      return undefined;
    return { mark: element, keepsMark: false, label: "", content: words };
  }

  /** The element of the work that an element's link leads to. Returns undefined if there is none. */
  #targetOf(element: Element): Element | undefined {
    const link =
      element.name === "a" ? element : element.children.find((child) => isTag(child) && child.name === "a");
    const href = link && isTag(link) ? link.attribs["href"] : undefined;
    const target = href === undefined ? undefined : this.#ids.get(href.replace(/^[^#]*#?/u, ""));
    return target && !isWithin(element, target) ? target : undefined;
  }

  /** An element that has a label or words in front, and the note behind these. */
  #withNoteInside(element: Element): InlineNote | undefined {
    const inner = this.#noteWithin(element);
    if (!inner) return undefined;
    const before = wordsInFrontOf(inner, element);
    if (before === undefined) return undefined;
    const label = before.trim();
    const isLabel =
      label === "" || looksLikeLabel(label) || (isBracketed(label) && looksLikeGroupLabel(label));
    // The place of a note in a Bible is one of its words.
    if (/^\d{1,3}[:.]\d{1,3}$/u.test(label) && isNoteNamed(element))
      return { mark: element, keepsMark: false, label: "", content: element };
    if (!isLabel && !isPopUp(inner)) return undefined;
    // A link to the same note elsewhere is read there.
    if (this.#targetOf(element)) {
      this.#done.add(element);
      removeElement(inner);
      return undefined;
    }
    return { mark: element, keepsMark: !isLabel, label: isLabel ? label : "", content: inner };
  }

  #noteWithin(element: Element): Element | undefined {
    const mayBeMark =
      /^(?:a|sup|label|button)$/u.test(element.name) || names(element).some((name) => markName.test(name));
    if (!mayBeMark && !isNoteNamed(element) && !isPopUp(element)) return undefined;
    let found: Element | undefined;
    let nodes = 0;
    walk(element, {
      enter(each) {
        nodes++;
        if (!found && (isNoteNamed(each) || isPopUp(each)) && hasNoteWords(each)) found = each;
        return !found && nodes < 12;
      },
    });
    return found;
  }

  /** An element named as a note, with its mark as its first element. */
  #withMarkInside(element: Element): InlineNote | undefined {
    if (!isNoteNamed(element) || /^(?:a|sup)$/u.test(element.name) || !hasNoteWords(element))
      return undefined;
    const first = element.children.find((child) => !isText(child) || child.data.trim() !== "");
    if (!first || !isTag(first) || !isInWords(element)) return undefined;
    // A link to it is its mark.
    if (this.#linked.has(element.attribs["id"] ?? "")) return undefined;
    const label = printedLabel(first);
    const isMark =
      first.name === "sup" || first.name === "summary" || names(first).some((name) => markName.test(name));
    if (label === undefined || !isMark) return undefined;
    if (this.#repeatsNote(element, label)) {
      this.#done.add(element);
      removeElement(element);
      return undefined;
    }
    return { mark: element, keepsMark: false, label, content: element };
  }

  /** True if a note stands right behind a link with its label, which leads to the same note elsewhere. */
  #repeatsNote(element: Element, label: string): boolean {
    let before = element.previousSibling;
    while (before && isText(before) && before.data.trim() === "") before = before.previousSibling;
    if (!before || !isTag(before) || label === "") return false;
    return this.#targetOf(before) !== undefined && labelIn(printedLabel(before) ?? "") === labelIn(label);
  }

  /** True if a button, which may be all that is in elements around it, stands right behind a link to the note that it shows. */
  #repeatsLink(button: Element, label: string): boolean {
    const number = label || button.attribs["data-footnote-number"] || "";
    return (
      button.name === "button" &&
      [button, ...ancestors(button, 2)].some((each) => this.#repeatsNote(each, number))
    );
  }

  /** A label with the note in an attribute. */
  #inAttribute(element: Element): InlineNote | undefined {
    const { attribs } = element;
    const label = printedLabel(element);
    const named = names(element).some((name) => noteName.test(name) || popUpName.test(name));
    const says = named || Object.keys(attribs).some((name) => /^data-(?:[\w-]*-)?foot-?note$/iu.test(name));
    if (label === undefined ? !named : label === "" && !says) return undefined;
    if (this.#targetOf(element)) return undefined;
    const marked =
      named ||
      element.name === "sup" ||
      isBracketed(label ?? "") ||
      /^[*†‡§‖¶※]{1,4}$/u.test(label ?? "") ||
      [...ancestors(element, 2), ...element.children.filter(isTag)].some(({ name }) => name === "sup");
    const attribute = Object.keys(attribs).find(
      (name) =>
        (noteAttribute.test(name) || (name === "aria-label" && isPopUp(element))) &&
        isNote(name, attribs[name] ?? "", label ?? ""),
    );
    const scripted = marked && label !== undefined ? scriptedNote(element, label) : undefined;
    if (scripted === undefined && (attribute === undefined || (!marked && attribute === "title")))
      return undefined;
    if (this.#repeatsLink(element, label ?? "")) {
      this.#done.add(element);
      removeElement(element);
      return undefined;
    }
    const content = withoutTags(attribs[attribute ?? ""] ?? scripted ?? "");
    return { mark: element, keepsMark: label === undefined, label: label ?? "", content };
  }

  /** A mark with the note in the next element. */
  #beside(element: Element): InlineNote | undefined {
    const label = printedLabel(element);
    const isMark =
      names(element).some((name) => markName.test(name) || noteName.test(name)) ||
      /^(?:sup|label|button)$/u.test(element.name);
    if (label === undefined || (label === "" && !isMark)) return undefined;
    if (element.name === "img" || element.name === "br") return undefined;
    const target = this.#targetOf(element);
    const next = this.#nextNote(element) ?? (target && targetBehind(element, target, label));
    if (target && target !== next && !(next && isWithin(target, next))) return undefined;
    const note = this.#pointedAt(element) ?? next;
    if (!note || !hasNoteWords(note) || shortTextOf(note, maxNote, maxNodes) === undefined) return undefined;
    // A mark such as "⊕" shows a note in the margin, which isn't counted.
    const sign = label === "" && names(note).some((name) => marginName.test(name)) && isUncounted(element);
    return { mark: element, keepsMark: false, label: sign ? textOf(element).trim() : label, content: note };
  }

  /** The element that a mark names in an attribute. */
  #pointedAt(element: Element): Element | undefined {
    for (const [name, value] of Object.entries(element.attribs)) {
      const target = pointingAttribute.test(name) ? this.#ids.get(value.replace(/^#/u, "")) : undefined;
      if (target && target.name !== "input" && !isWithin(element, target)) return target;
    }
    return undefined;
  }

  #nextNote(element: Element): Element | undefined {
    let at: ChildNode = element;
    // The mark may be the last part of an element that says no more. An aside ends a paragraph of HTML.
    while (
      !at.nextSibling &&
      at.parent &&
      isTag(at.parent) &&
      (!isBlock(at.parent) || isBeforeAside(at.parent))
    ) {
      at = at.parent;
    }
    let next: ChildNode | null = at.nextSibling;
    while (next && ((isText(next) && next.data.trim() === "") || (isTag(next) && next.name === "input")))
      next = next.nextSibling;
    if (!next || !isTag(next) || this.#done.has(next)) return undefined;
    if (isBlock(next) && names(next).some((name) => /notes$/iu.test(name))) return undefined;
    return isNoteNamed(next) || isPopUp(next) || this.#isOutOfLine(next) ? next : undefined;
  }

  /** True if an element isn't shown in the line where it stands, but in the margin or on demand. */
  #isOutOfLine(element: Element): boolean {
    const { floating, hidden } = this.#sheet;
    return (
      !isBlock(element) &&
      classesOf(element).some((name) => sideNoteName.test(name) || floating.has(name) || hidden.has(name))
    );
  }

  /** A note without a mark, which a style sheet counts. */
  #alone(element: Element): InlineNote | undefined {
    const isCounted = classesOf(element).some((name) => this.#sheet.counted.has(name));
    const mayBeNote =
      isNoteNamed(element) && !/^(?:a|sup|label|li)$/u.test(element.name) && !isHidden(element);
    if (!mayBeNote || !hasNoteWords(element) || !isInWords(element)) return undefined;
    const isMargin = names(element).some((name) => marginName.test(name));
    const isFootnote = names(element).some((name) =>
      /^(?:inline-?|\w-)?(?:foot|end)-?notes?$|^fn$/iu.test(name),
    );
    if (!isCounted && (isMargin || !isFootnote)) return undefined;
    return { mark: element, keepsMark: false, label: "", content: element };
  }
}

/** True if LaTeXML's words of a note stand right behind their mark. */
function isBehindMark(mark: Element): boolean {
  const words = [mark, ...ancestors(mark, 3)].find((each) => names(each).includes("ltx_role_footnotetext"));
  const before = words?.previousSibling;
  return before != null && isTag(before) && names(before).includes("ltx_role_footnotemark");
}

/**
 * Gives notes that stand in the words of the text, beside or in their marks, the form of a reference and a footnote.
 *
 * @param elements all elements of a page
 * @param ids the elements of the work by id
 * @param linked what links lead to, by id
 */
export function separateInlineNotes(
  elements: readonly Element[],
  ids: ReadonlyMap<string, Element>,
  linked: ReadonlyMap<string, unknown>,
  sheet: StyleSheet,
  made: MadeNotes,
): void {
  const finder = new InlineNoteFinder(ids, linked, sheet);
  /** The keys of notes without words, by their labels. The words may stand elsewhere. */
  const wordless = new Map<string, string>();
  const gone = new Set<Element>();
  const replacements = new Map<ChildNode, ChildNode[]>();
  const found: { footnote: Element; label: string }[] = [];
  let last = 0;
  for (const [index, element] of elements.entries()) {
    if (gone.has(element)) continue;
    const note = finder.noteAt(element);
    if (!note) continue;
    const { mark, label, content } = note;
    if (typeof content !== "string") withoutOwnLabel(content, label);
    const hasWords = typeof content === "string" || shortTextOf(content, 0) !== "";
    const known = wordless.get(label);
    const key = known ?? made.nextKey();
    if (!hasWords) wordless.set(label, key);
    const cited = label === "" ? made.nextLabel() : labelIn(label);
    const reference = made.reference(key, cited);
    const footnote = made.footnote(key, typeof content === "string" ? content : content.children.slice());
    for (const each of elementsOf(footnote)) gone.add(each);
    found.push({ footnote, label: cited });
    last = index;
    if (typeof content !== "string") replacements.set(content, []);
    if (!note.keepsMark) for (const each of elementsOf(mark)) gone.add(each);
    const isMarked = known !== undefined && isBehindMark(mark);
    replacements.set(mark, [
      ...(note.keepsMark ? [mark] : []),
      ...(isMarked ? [] : [reference]),
      ...(hasWords ? [footnote] : []),
    ]);
  }
  replaceNodes(replacements);
  if (found.length > 0)
    removeRepeatedNotes(
      elements.slice(last + 1).filter((each) => !gone.has(each)),
      found,
    );
}
