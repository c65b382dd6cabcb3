import { DiscordjsError, DiscordjsErrorCodes, GatewayCloseCodes } from "discord.js";
import { IbidError } from "../../shared/error.ts";

const badToken =
  "Discord doesn't accept the token: copy it anew from the application's Bot page and set it as DISCORD_TOKEN.";

const closings: Readonly<Record<number, string>> = {
  [GatewayCloseCodes.AuthenticationFailed]: badToken,
  [GatewayCloseCodes.DisallowedIntents]:
    "Discord doesn't let this bot read all messages: switch on Message Content Intent on the application's Bot page, " +
    "or set MESSAGE_CONTENT_INTENT=false.",
};

/** Why the bot can't go on after a close code that discord.js doesn't recover from. */
export function closedForGood(code: number): IbidError {
  const known = closings[code] ?? "Discord closed the connection for good: update Ibid and start it again";
  return new IbidError("discord-unavailable", code in closings ? known : `${known} (close code ${code}).`, {
    facts: { code },
  });
}

export function tokenRejected(cause?: unknown): IbidError {
  return new IbidError("invalid-configuration", badToken, { cause });
}

/** Why the bot could not start. */
export function cannotStart(error: unknown): IbidError {
  if (error instanceof IbidError) return error;
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid)
    return tokenRejected(error);
  const detail = error instanceof Error ? error.message : String(error);
  return new IbidError(
    "discord-unavailable",
    `The bot can't reach Discord (${detail.split("\n")[0]}): check the network and DISCORD_API_URL, then start it again.`,
    { cause: error },
  );
}
