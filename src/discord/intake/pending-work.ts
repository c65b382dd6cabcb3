/** Work in progress that a shutdown waits for. */
export class PendingWork {
  readonly #pending = new Set<Promise<void>>();

  /** Tracks work until it settles. `onError` receives the reason if it rejects. */
  add(work: Promise<void>, onError: (error: unknown) => void): void {
    const settled = work.catch(onError).finally(() => this.#pending.delete(settled));
    this.#pending.add(settled);
  }

  /** Fulfilled when all work that is pending now has settled. */
  async settled(): Promise<void> {
    await Promise.all(this.#pending);
  }
}
