import { LRUCache } from "lru-cache";
import type { Client } from "discord.js";
import { textReply } from "../../dialogue/reply/reply.ts";
import { localized } from "../../shared/locale/message.ts";
import { render } from "../render/render.ts";

/** Time for which the same notice isn't repeated, in milliseconds. */
const quietTime = 24 * 60 * 60_000;

/** Maximum number of notices that are remembered. */
const maxNotices = 10_000;

/** Tells members by direct message what can't be said where it belongs. */
export class DirectNotices {
  readonly #told = new LRUCache<string, true>({ max: maxNotices, ttl: quietTime });

  /**
   * Sends a sentence to a member, once a day for each subject. A member who takes no direct messages isn't told.
   *
   * @param url the link to the place that it is about
   */
  async tell(
    client: Client<true>,
    member: string,
    subject: string,
    sentence: string,
    url: string,
  ): Promise<void> {
    const key = `${member} ${subject}`;
    if (this.#told.has(key)) return;
    this.#told.set(key, true);
    const message = render(textReply(sentence, [{ label: localized("discord-go-there"), url }]));
    await client.users.send(member, message).catch(() => undefined);
  }
}
