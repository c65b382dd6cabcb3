import { setTimeout as sleep } from "node:timers/promises";
import { object, text } from "../../tests/discord/stand-in/json.ts";
import { shownIn, type StandIn } from "../../tests/discord/stand-in/stand-in.ts";
import type { Channel, User } from "../../tests/discord/stand-in/world.ts";

/** The outcome of a run: the number of requests, the latencies of the answers, and the refusals. */
export interface Outcome {
  readonly sent: number;
  /** The times of the answers after their requests, in milliseconds. */
  readonly latencies: readonly number[];
  /** The number of answers that came before the last request. */
  readonly during: number;
  /** The number of requests that were refused in a sentence. */
  readonly refused: number;
}

/** Makes requests at a rate, whether or not earlier ones have been answered. */
export async function atRate(rate: number, seconds: number, request: (index: number) => void): Promise<void> {
  const begun = performance.now();
  for (let index = 0; index < rate * seconds; index++) {
    const early = begun + (index * 1000) / rate - performance.now();
    // oxlint-disable-next-line no-await-in-loop -- at the rate
    if (early > 0) await sleep(early);
    request(index);
  }
}

const refusals = "(?:I have more questions|That is a lot at once|There are more questions)";
const refusal = new RegExp(`^${refusals}`);
/** Matches a message as JSON. */
const refusingBody = new RegExp(`"content":"${refusals}`);

/** Asks by mentions. The answers are collected at the end, so that waiting for them costs nothing. */
export class Mentions {
  readonly #discord: StandIn;
  readonly #sent = new Map<string, number>();
  #last = 0;

  constructor(discord: StandIn) {
    this.#discord = discord;
  }

  ask(question: string, channel: Channel, author: User): void {
    const { id } = this.#discord.say(`${this.#discord.mention} ${question}`, channel, author);
    this.#last = performance.now();
    this.#sent.set(id, this.#last);
  }

  /** The outcome of the mentions so far. */
  outcome(): Outcome {
    const latencies: number[] = [];
    let [during, refused] = [0, 0];
    for (const { method, path, body, at } of this.#discord.requests) {
      if (method !== "POST" || !path.endsWith("/messages")) continue;
      const sent = this.#sent.get(text(object(object(body)["message_reference"])["message_id"]));
      if (sent === undefined) continue;
      if (refusingBody.test(JSON.stringify(body))) refused++;
      else {
        latencies.push(at - sent);
        if (at <= this.#last) during++;
      }
    }
    return { sent: this.#sent.size, latencies, during, refused };
  }
}

/** Asks by the command /ask. */
export class Commands {
  readonly #discord: StandIn;
  readonly #latencies: number[] = [];
  readonly #answeredAt: number[] = [];
  #last = 0;
  #sent = 0;
  #refused = 0;

  constructor(discord: StandIn) {
    this.#discord = discord;
  }

  ask(question: string, channel: Channel, by: User): void {
    this.#sent++;
    const sent = (this.#last = performance.now());
    const answered = async () => {
      const interaction = await this.#discord.slash("ask", { question }, { channel, by });
      const { original } = interaction.original
        ? interaction
        : await this.#discord.completed(interaction, 15_000);
      if (original && refusal.test(shownIn(original))) this.#refused++;
      else if (original) {
        this.#answeredAt.push(performance.now());
        this.#latencies.push(performance.now() - sent);
      }
    };
    // A request without an answer counts as lost.
    answered().catch(() => undefined);
  }

  outcome(): Outcome {
    const during = this.#answeredAt.filter((at) => at <= this.#last).length;
    return { sent: this.#sent, latencies: this.#latencies, during, refused: this.#refused };
  }
}
