import type { AddressInfo } from "node:net";
import { serve, type ServerType } from "@hono/node-server";
import { IbidError } from "../../shared/error.ts";

/** Where something is served. */
export interface ListenAddress {
  /** The network interface, as a name or an address. */
  readonly host: string;
  readonly port: number;
}

/** A server that listens. */
export interface Listening {
  /** Its address on this machine, without a slash at its end. */
  readonly url: string;
  readonly port: number;
  /** Ends all connections. */
  readonly stop: () => Promise<void>;
}

function refused({ host, port }: ListenAddress, setting: string, cause: NodeJS.ErrnoException): IbidError {
  const reason = cause.code === "EADDRINUSE" ? "another program uses it" : cause.message;
  return new IbidError(
    "invalid-configuration",
    `${setting} ${port} can't be opened on ${host} (${reason}): choose another port.`,
    { cause },
  );
}

function urlOf({ address, family, port }: AddressInfo): string {
  const isAny = address === "0.0.0.0" || address === "::";
  const name = isAny ? "localhost" : family === "IPv6" ? `[${address}]` : address;
  return `http://${name}:${port}`;
}

/**
 * Serves an application.
 *
 * @param setting the name of the setting that chooses the port, for the message about one that can't be opened
 * @throws IbidError if the port can't be opened
 */
export async function listen(
  { fetch }: Pick<Parameters<typeof serve>[0], "fetch">,
  address: ListenAddress,
  setting: string,
): Promise<Listening> {
  const { host: hostname, port } = address;
  const { server, bound } = await new Promise<{ server: ServerType; bound: AddressInfo }>(
    (resolve, reject) => {
      const opening = serve({ fetch, hostname, port }, (info) => resolve({ server: opening, bound: info }));
      opening.on("error", (error) => reject(refused(address, setting, error)));
    },
  );
  return {
    url: urlOf(bound),
    port: bound.port,
    stop: async () => {
      if ("closeAllConnections" in server) server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}
