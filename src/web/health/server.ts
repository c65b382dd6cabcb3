import { serve, type ServerType } from "@hono/node-server";
import { IbidError } from "../../shared/error.ts";
import { healthRoutes, type HealthOptions } from "./health.ts";

/** Where the addresses of health.ts are served. */
export interface HealthAddress {
  readonly host: string;
  readonly port: number;
}

export interface HealthServer {
  readonly port: number;
  stop(): Promise<void>;
}

function refused({ host, port }: HealthAddress, cause: NodeJS.ErrnoException): IbidError {
  const reason = cause.code === "EADDRINUSE" ? "another program uses it" : cause.message;
  return new IbidError(
    "invalid-configuration",
    `HEALTH_PORT ${port} can't be opened on ${host} (${reason}): choose another port, or leave it empty.`,
    { cause },
  );
}

/**
 * Serves the addresses of health.ts.
 *
 * @throws IbidError if the port can't be opened
 */
export async function startHealthServer(
  address: HealthAddress,
  options: HealthOptions,
): Promise<HealthServer> {
  const { fetch } = healthRoutes(options);
  const server = await new Promise<ServerType>((resolve, reject) => {
    const opening = serve({ fetch, hostname: address.host, port: address.port }, () => resolve(opening));
    opening.on("error", (error) => reject(refused(address, error)));
  });
  const bound = server.address();
  return {
    port: typeof bound === "object" && bound !== null ? bound.port : address.port,
    async stop() {
      if ("closeAllConnections" in server) server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}
