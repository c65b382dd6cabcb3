import { LRUCache } from "lru-cache";
import type { Client, User } from "discord.js";
import { textReply } from "../../dialogue/reply/reply.ts";
import { render } from "../render/render.ts";

/** Time for which the same notice isn't repeated, in milliseconds. */
const quietTime = 24 * 60 * 60_000;

/** Maximum number of notices that are remembered. */
const maxNotices = 10_000;

/** Tells members by direct message what can't be said where it belongs. */
export class DirectNotices {
  readonly #told = new LRUCache<string, true>({ max: maxNotices, ttl: quietTime });

  /** Sends a sentence to a member, once a day for each subject. A member who takes no direct messages isn't told. */
  async tell(client: Client<true>, member: User["id"], subject: string, sentence: string): Promise<void> {
    const key = `${member} ${subject}`;
    if (this.#told.has(key)) return;
    this.#told.set(key, true);
    await client.users.send(member, render(textReply(sentence))).catch(() => undefined);
  }
}
