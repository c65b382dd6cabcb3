import { DiscordjsError, DiscordjsErrorCodes, Events, type Client } from "discord.js";
import { backoff } from "../../shared/concurrency/backoff.ts";
import type { Logger } from "../../shared/log.ts";
import { tokenError } from "../errors.ts";

/** Delays between attempts to connect, in milliseconds. */
const delays = { first: 1000, max: 60_000 } as const;

/** Fulfilled when the client has received its servers. */
async function readyClient(client: Client): Promise<Client<true>> {
  return await new Promise((resolve) => {
    client.once(Events.ClientReady, resolve);
  });
}

/**
 * Connects to Discord. Waits for it, with exponential backoff, while it can't be reached.
 *
 * @param create returns a new client for each attempt
 * @param stopping aborting it gives up
 * @returns undefined if it was given up
 * @throws IbidError if Discord doesn't accept the token
 */
export async function connect(
  create: () => Client,
  token: string,
  stopping: AbortSignal,
  log: Logger,
): Promise<Client<true> | undefined> {
  for (let attempt = 0; !stopping.aborted; attempt++) {
    const client = create();
    const ready = readyClient(client);
    // oxlint-disable no-await-in-loop -- one attempt after the other
    try {
      await client.login(token);
      return await ready;
    } catch (error) {
      // The client has been destroyed, but its connection may still fail.
      client.removeAllListeners().on(Events.Error, () => {});
      if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) {
        throw tokenError(error);
      }
      if (stopping.aborted) return undefined;
      log.warn(
        { err: error },
        "Discord can't be reached; trying again. If this lasts, check the network and DISCORD_API_URL",
      );
    }
    await backoff(attempt, delays, stopping);
    // oxlint-enable no-await-in-loop
  }
  return undefined;
}
