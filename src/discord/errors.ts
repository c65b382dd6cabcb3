import { DiscordAPIError, RESTJSONErrorCodes } from "discord.js";
import { IbidError } from "../shared/error.ts";
import type { Logger } from "../shared/log.ts";
import { escape } from "./render/escape.ts";
import { limits, shorten } from "./render/limits.ts";

/** The one sentence a member sees when what was asked could not be done; what they can't know goes to the log. */
export function errorSentence(error: unknown, log: Logger): string {
  if (error instanceof IbidError) return shorten(escape(error.message), limits.content);
  log.error({ err: error }, "An answer failed");
  return "Something went wrong on my side, and it is logged. Please try again, perhaps in other words.";
}

/** True when Discord no longer knows the bot's token. An expired interaction's token is another matter. */
export function isTokenRejected(error: unknown): boolean {
  return (
    error instanceof DiscordAPIError &&
    error.status === 401 &&
    error.code !== RESTJSONErrorCodes.InvalidWebhookToken
  );
}

const notAllowed: ReadonlySet<number | string> = new Set([
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.CannotSendMessagesToThisUser,
  RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory,
]);

/** Logs what Discord refused: a missing permission once for each channel, since only its people can mend it. */
export class FailureLog {
  readonly #seen = new Set<string>();
  readonly #log: Logger;

  constructor(log: Logger) {
    this.#log = log;
  }

  report(error: unknown, channel: string | null): void {
    if (!(error instanceof DiscordAPIError)) {
      this.#log.error({ err: error, channel }, "Discord could not be told an answer");
      return;
    }
    const { code, status, message } = error;
    if (notAllowed.has(code)) {
      const key = `${code}:${channel}`;
      if (this.#seen.has(key)) return;
      this.#seen.add(key);
    }
    this.#log.warn({ code, status, message, channel }, "Discord refused an answer");
  }
}
