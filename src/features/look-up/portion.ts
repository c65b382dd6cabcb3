/** The length of what one reply quotes, in UTF-16 units, unless its first item is longer. */
const mostLength = 3000;

/** The first items, as many as fit into a reply, and the rest. */
export function portion<Item>(
  items: readonly Item[],
  most: number,
  lengthOf: (item: Item) => number,
): { readonly shown: readonly Item[]; readonly rest: readonly Item[] } {
  let length = 0;
  const end = items.findIndex((item, index) => {
    length += lengthOf(item);
    return index > 0 && (index >= most || length > mostLength);
  });
  return end === -1 ? { shown: items, rest: [] } : { shown: items.slice(0, end), rest: items.slice(end) };
}
