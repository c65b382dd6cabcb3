/** Maps items one after another: the next starts when the one before is done. */
export async function mapInSequence<Item, Result>(
  items: Iterable<Item>,
  map: (item: Item, index: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  // oxlint-disable-next-line no-await-in-loop -- in sequence is the purpose
  for (const item of items) results.push(await map(item, results.length));
  return results;
}
