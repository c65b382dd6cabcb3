import type { Element } from "domhandler";
import { classesOf, isBlock, kindsOf } from "./elements.ts";
import { shortTextOf } from "./tree.ts";

/** The place in a file where a page of the printed edition begins. */
export interface PageBreak {
  /** The page's number. Undefined if the file doesn't say it. */
  readonly label: string | undefined;
  /** True if the element has nothing but the number, so that its words aren't words of the text. */
  readonly bare: boolean;
}

/** The attribute with the number of a page whose break this program made. */
export const pageLabel = "ibid-page";

/** In characters. A longer text isn't a page number. */
const maxLength = 24;

const number = String.raw`\d{1,5}[a-z]?|[ivxlcdm]{1,9}`;
const printed = new RegExp(
  String.raw`^\W*(?:(?:page|pag|pg|p|seite|s|página|str)\b\.?\s*)?(${number})\W*$`,
  "iu",
);
const pageId = new RegExp(String.raw`^x?-?(?:page|pg|seite)(?:num|break)?[-_.]?(${number})$`, "iu");
/** Classes of page numbers: "pagenum", "page_number", "pagebreak", "page", "pb", "folio". */
const pageClass =
  /^(?:x(?:-ebookmaker)?|calibre|e-?bo?o?k|tei|ws|num(?:ber)?|orig(?:inal)?|print(?:ed)?|new)?[-_]?(?:page|pg|pb|pn|folio|seiten?|p[aá]gina|pagination)(?:[-_]?(?:num(?:ber)?|no|nr|zahl|break|brk|start|mark(?:er)?|anchor|id|label|rw))*s?$/iu;

function numberIn(words: string | undefined): string | undefined {
  return printed.exec(words ?? "")?.[1];
}

function isDeclared(element: Element): boolean {
  if (kindsOf(element).has("pagebreak")) return true;
  return classesOf(element).some((name) => pageClass.test(name));
}

/** True if an element is a link to another place: "see page 12" isn't the start of page 12. */
function leadsElsewhere({ attribs: { href, id, name } }: Element): boolean {
  return href !== undefined && ![id, name].some((own) => own !== undefined && href.endsWith(`#${own}`));
}

/** The page break that an element stands for. Returns undefined for any other element. */
export function pageBreakOf(element: Element): PageBreak | undefined {
  const { title, "aria-label": spoken, id, name, [pageLabel]: made } = element.attribs;
  if (made !== undefined) return { label: made, bare: true };
  const byId = pageId.exec(id ?? (element.name === "a" ? name : undefined) ?? "")?.[1];
  const declared = isDeclared(element);
  if ((!declared && byId === undefined) || leadsElsewhere(element)) return undefined;
  const text = shortTextOf(element, maxLength);
  const own = numberIn(text);
  const bare = text === "" || own !== undefined;
  if (!declared) {
    // The id of a whole page, of an anchor, or of a number that the page has. "[p. 12]" is printed in brackets.
    const starts = !bare ? isBlock(element) : text === "" || own === byId;
    return starts ? { label: byId, bare: bare && text !== "" } : undefined;
  }
  if (!bare && !kindsOf(element).has("pagebreak")) return undefined;
  return { label: numberIn(spoken) ?? numberIn(title) ?? own ?? byId, bare: true };
}
