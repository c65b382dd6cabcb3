import { RateLimit, type Refusal } from "../../shared/concurrency/rate-limit.ts";
import type { Sender } from "./intake.ts";

type Scope = "member" | "channel" | "group";

/**
 * Requests that came while an earlier one of the same member, channel or group was being answered. Those who wait for their
 * answers aren't limited, unless they had too many before. All requests of a channel or a group are only limited to what no
 * conversation reaches: the turns that they take keep them from delaying others.
 */
const allowances = new Map([
  ["member", { requests: 20, seconds: 10, pause: 60 }],
  ["channel", { requests: 600, seconds: 10 }],
  ["group", { requests: 1200, seconds: 10 }],
] as const);

/** Counts things by key. Keys without any take no memory. */
class Counter {
  readonly #counts = new Map<string, number>();

  get(key: string): number {
    return this.#counts.get(key) ?? 0;
  }

  add(key: string, change: 1 | -1): void {
    const count = this.get(key) + change;
    if (count === 0) this.#counts.delete(key);
    else this.#counts.set(key, count);
  }
}

/** The requests that are being answered, limited by member, channel and group. */
export class Backlog {
  readonly #pending = { member: new Counter(), channel: new Counter(), group: new Counter() };
  readonly #limit = new RateLimit<Scope>(allowances);

  /** Counts a request as being answered until `done` is called. Returns the refusal if there are too many. */
  async admit(sender: Sender): Promise<{ readonly refused: Refusal<Scope> } | { readonly done: () => void }> {
    const busy = new Set(
      [...allowances.keys()].filter((scope) => this.#pending[scope].get(sender[scope]) > 0),
    );
    this.#add(sender, 1);
    const refused = await this.#limit.refusal(sender, (scope) => busy.has(scope));
    if (!refused) return { done: () => this.#add(sender, -1) };
    this.#add(sender, -1);
    return { refused };
  }

  #add(sender: Sender, change: 1 | -1): void {
    for (const scope of allowances.keys()) this.#pending[scope].add(sender[scope], change);
  }
}
