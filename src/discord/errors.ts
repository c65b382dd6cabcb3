import { DiscordAPIError, GatewayCloseCodes, RESTJSONErrorCodes } from "discord.js";
import { textReply, type Reply } from "../dialogue/reply/reply.ts";
import { IbidError, type ErrorCode } from "../shared/error.ts";
import { localized } from "../shared/locale/message.ts";
import type { Logger } from "../shared/log.ts";

/** The reply to the member whose request failed, which links the commands that it names. Unexpected errors are logged, and the reply has no details. */
export function errorReply(error: unknown, log: Logger): Reply {
  if (error instanceof IbidError) {
    if (error.code === "database-unavailable") log.warn({ err: error }, "The store can't be reached");
    return { ...textReply(error.localizedMessage), linksCommands: true };
  }
  log.error({ err: error }, "A request failed");
  return textReply(localized("discord-failed"));
}

/** The code of an error that people can read, "internal" for every other. */
export function codeOf(error: unknown): ErrorCode {
  return error instanceof IbidError ? error.code : "internal";
}

/** True if Discord no longer accepts the bot's token. False if only the token of an interaction has expired. */
export function isTokenRejected(error: unknown): boolean {
  return (
    error instanceof DiscordAPIError &&
    error.status === 401 &&
    error.code !== RESTJSONErrorCodes.InvalidWebhookToken
  );
}

/** True for a request whose turn didn't come in time. */
export function isOverloaded(error: unknown): boolean {
  return error instanceof IbidError && error.code === "overloaded";
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
    const isExplained = error instanceof IbidError && error.code === "bot-permission";
    const refusal = isExplained ? (error.cause ?? error) : error;
    if (refusal instanceof DiscordAPIError) {
      const { code, status, message: reason } = refusal;
      if (missingPermission.has(code) && !this.#isNew(`${code}:${channel}`)) return;
      log.warn({ code, status, message: reason }, "Discord refused a reply");
    } else if (isExplained) {
      if (this.#isNew(`${error.message}:${channel}`))
        log.warn({ message: error.message }, "A reply isn't allowed");
    } else log.error({ err: error }, "A reply could not be sent");
  }

  #isNew(key: string): boolean {
    if (this.#reported.has(key)) return false;
    this.#reported.add(key);
    return true;
  }
}

const badToken =
  "Discord doesn't accept the token: copy it anew from the application's Bot page and set it as DISCORD_TOKEN.";

const closeErrors: Readonly<Record<number, readonly [ErrorCode, string]>> = {
  [GatewayCloseCodes.AuthenticationFailed]: ["token-rejected", badToken],
  [GatewayCloseCodes.DisallowedIntents]: [
    "intents-refused",
    "Discord doesn't let this bot read all messages: switch on Message Content Intent on the application's Bot page, " +
      "or set MESSAGE_CONTENT_INTENT=false.",
  ],
  [GatewayCloseCodes.ShardingRequired]: [
    "sharding-required",
    "The bot is in too many servers for its shards: start Ibid again, and it opens as many as Discord asks for.",
  ],
};

/** Explains a close code of the gateway after which discord.js doesn't reconnect. */
export function closeError(code: number): IbidError {
  const [kind, explanation] = closeErrors[code] ?? [
    "discord-unavailable",
    `Discord closed the connection for good: update Ibid and start it again (close code ${code}).`,
  ];
  return new IbidError(kind, explanation, { facts: { code } });
}

/** Explains that Discord rejected the bot's token. */
export function tokenError(cause?: unknown): IbidError {
  return new IbidError("token-rejected", badToken, { cause });
}

/** Explains why the bot could not start or continue. */
export function endError(error: unknown): IbidError {
  if (error instanceof IbidError) return error;
  const detail = error instanceof Error ? error.message : String(error);
  return new IbidError("internal", `The bot can't go on (${detail.split("\n")[0]}): start it again.`, {
    cause: error,
  });
}

/** An error's message for the log. The error itself may hold the words of a member. */
export function troubleOf(error: unknown): string {
  return error instanceof Error ? error.message : "unknown";
}
