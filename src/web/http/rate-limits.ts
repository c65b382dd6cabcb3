import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context, MiddlewareHandler } from "hono";
import { IbidError } from "../../shared/error.ts";
import { localizable } from "../../shared/locale/message.ts";
import { RateLimit, type Allowance } from "../../shared/concurrency/rate-limit.ts";

/** The requests of one address, in a minute: for pages, and for what is computed anew, such as answers. */
const pages: Allowance = { requests: 600, seconds: 60 };
const computed: Allowance = { requests: 60, seconds: 60 };

/** True for an address of this machine, from which a web server forwards requests. */
function isLoopback(address: string): boolean {
  return /^(?:127\.|::1$|::ffff:127\.)/u.test(address);
}

/** The number of groups of an IPv6 address, and of those that tell the network of one household or machine. */
const groups = 8;
const networkGroups = 4;

/** An address as one limit counts it: of IPv6, its network. */
function networkOf(address: string): string {
  if (!address.includes(":") || address.startsWith("::ffff:")) return address;
  // "::" stands for groups of zeros.
  const [front = [], back] = address.split("::").map((part) => part.split(":"));
  const zeros = back ? groups - front.length - back.length : 0;
  return [...front, ...Array.from({ length: zeros }, () => "0"), ...(back ?? [])]
    .slice(0, networkGroups)
    .join(":");
}

/**
 * The address that a request comes from. That of a web server on this machine doesn't count: it tells whom it forwards.
 * Returns undefined outside of a server.
 */
function clientOf(context: Context): string | undefined {
  if (context.env === undefined || !("incoming" in context.env)) return undefined;
  const { address } = getConnInfo(context).remote;
  if (address === undefined || !isLoopback(address)) return address;
  return context.req.header("X-Forwarded-For")?.split(",").at(-1)?.trim() ?? address;
}

/** Limits the requests of each address. Those beyond the limit throw an IbidError with the code "limit-reached". */
export function rateLimits(): MiddlewareHandler {
  const limits = {
    GET: new RateLimit(new Map([["client", pages]])),
    POST: new RateLimit(new Map([["client", computed]])),
  };
  return async (context, next) => {
    const client = clientOf(context);
    const limit = context.req.method === "POST" ? limits.POST : limits.GET;
    const refusal = client === undefined ? undefined : await limit.refusal({ client: networkOf(client) });
    if (!refusal) return next();
    context.header("Retry-After", String(refusal.retryAfter));
    throw new IbidError("limit-reached", localizable("web-too-many", { seconds: refusal.retryAfter }));
  };
}
