import { isTag, type Element } from "domhandler";
import { blockOf, parentOf } from "../elements.ts";

/** The numbers that browsers print in front of the items of numbered lists. */
export class ItemNumbers {
  readonly #lists = new Map<Element, Map<Element, number>>();

  /** The number of the item that an element stands in. Returns undefined outside of numbered lists. */
  numberAt(element: Element): string | undefined {
    const block = blockOf(element);
    const item = block.name === "li" ? block : parentOf(block);
    const list = item?.name === "li" ? parentOf(item) : undefined;
    if (!item || list?.name !== "ol") return undefined;
    const numbers = this.#lists.get(list) ?? numbersIn(list);
    this.#lists.set(list, numbers);
    return String(numbers.get(item));
  }
}

function numbersIn(list: Element): Map<Element, number> {
  const numbers = new Map<Element, number>();
  let next = Number(list.attribs["start"]) || 1;
  for (const item of list.children) {
    if (!isTag(item) || item.name !== "li") continue;
    const value = Number(item.attribs["value"] ?? Number.NaN);
    if (Number.isInteger(value)) next = value;
    numbers.set(item, next++);
  }
  return numbers;
}
