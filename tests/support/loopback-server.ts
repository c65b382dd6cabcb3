import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:https";
import type { LookupFunction } from "node:net";
import type { Network } from "../../src/features/texts/download/download.ts";

/** A self-signed certificate for books.test, its subdomains and other.test, valid from 2020 to 2120. It protects nothing. */
const cert = `-----BEGIN CERTIFICATE-----
MIIBXjCCAQWgAwIBAgIBATAKBggqhkjOPQQDAjAVMRMwEQYDVQQDDApib29rcy50
ZXN0MCAXDTIwMDEwMTAwMDAwMFoYDzIxMjAwMTAxMDAwMDAwWjAVMRMwEQYDVQQD
DApib29rcy50ZXN0MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEhn22QA5y71ln
y/LatS0jqPuKhE7SKiULho+QgglystKRIRBvDeOMNqOAGU/QTBGauHNTqIuUBSQs
s3x9TB934qNEMEIwDwYDVR0TAQH/BAUwAwEB/zAvBgNVHREEKDAmggpib29rcy50
ZXN0ggwqLmJvb2tzLnRlc3SCCm90aGVyLnRlc3QwCgYIKoZIzj0EAwIDRwAwRAIg
EQsQ8xJ7QWZ3ZSSmFxJqW+cTQm5qE2qi6sNm1zjOxMcCIBM2lgJsKBiiFeHilZ0v
KdbOZe3JJpYLZTJCeGxCUvcb
-----END CERTIFICATE-----
`;

const key = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgwEcVtV4aTDJzcva+
9S4f92LhcbphnPy9C0CNAYm/giyhRANCAASGfbZADnLvWWfL8tq1LSOo+4qETtIq
JQuGj5CCCXKy0pEhEG8N44w2o4AZT9BMEZq4c1Ooi5QFJCyzfH1MH3fi
-----END PRIVATE KEY-----
`;

/** Resolves every name to these addresses. */
export function resolveTo(...addresses: readonly string[]): LookupFunction {
  const found = addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
  return (_host, _options, done) => done(null, found);
}

export interface LoopbackServer {
  /** Host and path of each request: "books.test/a.txt". */
  readonly requests: string[];
  /** A network in which every name leads to the server. */
  readonly network: Network;
  readonly close: () => Promise<void>;
}

/** Starts an HTTPS server on the loopback interface. */
export async function startLoopbackServer(
  answer: (response: ServerResponse, request: IncomingMessage) => void,
): Promise<LoopbackServer> {
  const requests: string[] = [];
  const server = createServer({ cert, key }, (request, response) => {
    requests.push(`${(request.headers.host ?? "").replace(/:.*/, "")}${request.url}`);
    answer(response, request);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (typeof address === "string" || !address) throw new Error("The server has no port");
  const { port } = address;
  return {
    requests,
    network: { lookup: resolveTo("127.0.0.1"), isAllowed: () => true, port, ca: cert },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
