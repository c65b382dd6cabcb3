import {
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  GatewayCloseCodes,
  RESTJSONErrorCodes,
} from "discord.js";
import { IbidError } from "../shared/error.ts";
import type { Logger } from "../shared/log.ts";
import { escape } from "./render/escape.ts";
import { limits, shorten } from "./render/limits.ts";

/** A sentence for the member whose request failed. Unexpected errors are logged, and the sentence has no details. */
export function errorSentence(error: unknown, log: Logger): string {
  if (error instanceof IbidError) return shorten(escape(error.message), limits.content);
  log.error({ err: error }, "A request failed");
  return "Something went wrong on my side, and it is logged. Please try again, perhaps in other words.";
}

/** True if Discord no longer accepts the bot's token. False if only the token of an interaction has expired. */
export function isTokenRejected(error: unknown): boolean {
  return (
    error instanceof DiscordAPIError &&
    error.status === 401 &&
    error.code !== RESTJSONErrorCodes.InvalidWebhookToken
  );
}

const missingPermission: ReadonlySet<number | string> = new Set([
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.CannotSendMessagesToThisUser,
  RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory,
]);

/** Logs replies that could not be sent. A missing permission is logged once per channel. */
export class DeliveryFailures {
  readonly #reported = new Set<string>();

  /** @param log the request's log, which tells the channel */
  report(error: unknown, channel: string | null, log: Logger): void {
    if (!(error instanceof DiscordAPIError)) {
      log.error({ err: error }, "A reply could not be sent");
      return;
    }
    const { code, status, message } = error;
    if (missingPermission.has(code)) {
      const key = `${code}:${channel}`;
      if (this.#reported.has(key)) return;
      this.#reported.add(key);
    }
    log.warn({ code, status, message }, "Discord refused a reply");
  }
}

const badToken =
  "Discord doesn't accept the token: copy it anew from the application's Bot page and set it as DISCORD_TOKEN.";

const closeMessages: Readonly<Record<number, string>> = {
  [GatewayCloseCodes.AuthenticationFailed]: badToken,
  [GatewayCloseCodes.DisallowedIntents]:
    "Discord doesn't let this bot read all messages: switch on Message Content Intent on the application's Bot page, " +
    "or set MESSAGE_CONTENT_INTENT=false.",
};

/** Explains a close code of the gateway after which discord.js doesn't reconnect. */
export function closeError(code: number): IbidError {
  const message =
    closeMessages[code] ??
    `Discord closed the connection for good: update Ibid and start it again (close code ${code}).`;
  return new IbidError("discord-unavailable", message, { facts: { code } });
}

/** Explains that Discord rejected the bot's token. */
export function tokenError(cause: unknown): IbidError {
  return new IbidError("invalid-configuration", badToken, { cause });
}

/** Explains why the bot could not start. */
export function startError(error: unknown): IbidError {
  if (error instanceof IbidError) return error;
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) {
    return tokenError(error);
  }
  const detail = error instanceof Error ? error.message : String(error);
  return new IbidError(
    "discord-unavailable",
    `The bot can't reach Discord (${detail.split("\n")[0]}): check the network and DISCORD_API_URL, then start it again.`,
    { cause: error },
  );
}
