/**
 * Items that wait for their turn. Each has a path, such as a server and a member: servers take turns, and in each server its
 * members, so that many items of one delay nobody else's.
 */
export class TurnQueue<Item> {
  readonly #items: Item[] = [];
  /** The rest of the paths by their first key. The one whose turn is next comes first. */
  readonly #branches = new Map<string, TurnQueue<Item>>();

  get isEmpty(): boolean {
    return this.#items.length === 0 && this.#branches.size === 0;
  }

  push([key, ...rest]: readonly string[], item: Item): void {
    if (key === undefined) {
      this.#items.push(item);
      return;
    }
    const branch = this.#branches.get(key) ?? new TurnQueue();
    branch.push(rest, item);
    this.#branches.set(key, branch);
  }

  /** Removes and returns the item whose turn it is; undefined if there is none. */
  shift(): Item | undefined {
    const item = this.#items.shift();
    if (item !== undefined) return item;
    const [first] = this.#branches;
    if (!first) return undefined;
    const [key, branch] = first;
    const next = branch.shift();
    // The branch goes to the end of the line.
    this.#branches.delete(key);
    if (!branch.isEmpty) this.#branches.set(key, branch);
    return next;
  }

  /** Removes an item before its turn. */
  remove([key, ...rest]: readonly string[], item: Item): void {
    if (key === undefined) {
      const index = this.#items.indexOf(item);
      if (index !== -1) this.#items.splice(index, 1);
      return;
    }
    const branch = this.#branches.get(key);
    branch?.remove(rest, item);
    if (branch?.isEmpty) this.#branches.delete(key);
  }
}
