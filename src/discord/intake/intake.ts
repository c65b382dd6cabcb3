import type { Place } from "../../features/command/context.ts";
import type { Logger } from "../../shared/log.ts";
import { localizable, type Localizable } from "../../shared/locale/message.ts";
import { measure } from "../../shared/measurements.ts";
import { RateLimit } from "../../shared/concurrency/rate-limit.ts";
import { Backlog } from "./backlog.ts";
import { FairQueue, type QueueStatus } from "../../shared/concurrency/fair-queue.ts";

/** Number of requests that are worked on at a time. More don't make it faster, since there is one thread for them. */
const slots = 3;

/** Time after which a request waits for something else than this thread, in milliseconds, so that others can be worked on. */
const longestWork = 1000;

/** Time after which an answer that Discord doesn't take no longer delays others of its channel, in milliseconds. */
const longestSending = 30_000;

/**
 * Number of messages that are being answered at a time, answers that aren't sent yet included. Discord takes fifty requests a
 * second, so more would only wait, and be late.
 */
const unsentAnswers = 50;

/** Time after which an answer that Discord doesn't take no longer delays those in other channels, in milliseconds. */
const longestUnsent = 2000;

/** Number of members a second who are told that their turn didn't come in time. Telling all would take time from answers. */
const toldRefusals = 20;

/** Time over which dropped requests are counted for the log, in milliseconds. */
const logInterval = 10_000;

/** Time that a request waits for its turn, in milliseconds. An interaction must be responded to within 3 s. */
export const patience = { message: 15_000, interaction: 1800, suggestions: 1000 } as const;

/** The notices to the first who is refused, by the scope that has too many requests. */
const notices = {
  member: localizable("discord-too-many-of-member"),
  channel: localizable("discord-too-many-in-channel"),
  group: localizable("discord-too-many-in-server"),
} as const;

/** The origin of a request: a member, and the group and channel in which it was made. */
export interface Sender extends Place {
  readonly member: string;
}

/** Who takes turns: groups, and in each group its members. */
function turnOf({ group, member }: Sender): readonly string[] {
  return [group, member];
}

/** Admits requests as long as they can be answered in time, fairly among members. */
export class Intake {
  readonly #queue = new FairQueue(slots, longestWork);
  readonly #messages = new FairQueue(unsentAnswers, longestUnsent);
  /** Queues of answers by channel. Discord accepts about one a second. */
  readonly #sending = new Map<string, FairQueue>();
  readonly #backlog = new Backlog();
  readonly #refusals = new RateLimit(new Map([["all", { requests: toldRefusals, seconds: 1 }]]));
  readonly #log: Logger;
  #dropped = 0;

  constructor(log: Logger) {
    this.#log = log;
  }

  /**
   * Answers a request, unless its member, channel or group has too many.
   *
   * @param notify sends a sentence that says so; called for the first request that is refused, and not for those that follow
   */
  async admit(
    sender: Sender,
    answer: () => Promise<void>,
    notify: (sentence: Localizable) => Promise<unknown>,
  ): Promise<void> {
    const admission = await this.#backlog.admit(sender);
    if ("refused" in admission) {
      const { scope, isFirst } = admission.refused;
      measure("refusal", { reason: scope });
      this.drop();
      if (isFirst) await notify(notices[scope]);
      return;
    }
    try {
      await answer();
    } finally {
      admission.done();
    }
  }

  /** The requests that wait for their turn. */
  get status(): QueueStatus {
    const [messages, others] = [this.#messages.status, this.#queue.status];
    return {
      waiting: messages.waiting + others.waiting,
      oldest: Math.max(messages.oldest, others.oldest),
    };
  }

  /**
   * Answers a message when it is the sender's turn, and Discord can take the answer.
   *
   * @throws IbidError with the code "overloaded" if that wasn't in time
   */
  async answerInTurn(sender: Sender, answer: () => Promise<void>): Promise<void> {
    await this.#messages.run(turnOf(sender), patience.message, answer);
  }

  /**
   * Runs work when it is the sender's turn.
   *
   * @param wait the time to wait for it in milliseconds
   * @throws IbidError with the code "overloaded" if it didn't come in time
   */
  async inTurn<T>(sender: Sender, wait: number, work: () => Promise<T>): Promise<T> {
    const end = await this.turn(sender, wait);
    try {
      return await work();
    } finally {
      end();
    }
  }

  /** Waits for the sender's turn as `inTurn` does. Returns the function that ends it, which the caller must call. */
  async turn(sender: Sender, wait: number): Promise<() => void> {
    const arrived = performance.now();
    const end = await this.#queue.turn(turnOf(sender), wait);
    measure("turn", { seconds: (performance.now() - arrived) / 1000 });
    return end;
  }

  /** True if there is time to tell a member that their turn didn't come in time; false for many in a second. */
  async hasTimeToRefuse(): Promise<boolean> {
    return (await this.#refusals.refusal({ all: "" })) === undefined;
  }

  /** Sends an answer to the sender's channel when it is the sender's turn there. Otherwise as `inTurn`. */
  async sendInTurn(sender: Sender, send: () => Promise<void>): Promise<void> {
    const { channel } = sender;
    const queue = this.#sending.get(channel) ?? new FairQueue(1, longestSending);
    this.#sending.set(channel, queue);
    try {
      await queue.run(turnOf(sender), patience.message, send);
    } finally {
      if (queue.isIdle) this.#sending.delete(channel);
    }
  }

  /** Counts a request that isn't answered. The log tells the number every ten seconds. */
  drop(): void {
    this.#dropped++;
    if (this.#dropped > 1) return;
    setTimeout(() => {
      this.#log.warn({ count: this.#dropped }, "Requests were dropped, since there were too many at once");
      this.#dropped = 0;
    }, logInterval).unref();
  }
}
