import { setTimeout as sleep } from "node:timers/promises";
import { DefaultRestOptions, type RESTOptions } from "discord.js";
import { backoff, type BackoffOptions } from "../../shared/concurrency/backoff.ts";
import type { Logger } from "../../shared/log.ts";
import { currentDeadlines } from "./deadlines.ts";
import { RequestRate } from "./request-rate.ts";

type MakeRequest = RESTOptions["makeRequest"];
type Init = Parameters<MakeRequest>[1];

/** Maximum time for a request with all its retries, in milliseconds. */
const requestTimeout = 30_000;

interface Route {
  /** Maximum time for one attempt, in milliseconds. */
  readonly attempt: number;
  readonly backoff: BackoffOptions;
}

/** Discord accepts the first response to an interaction for three seconds only. */
const callback: Route = { attempt: 1000, backoff: { first: 100, max: 400 } };
const other: Route = { attempt: 5000, backoff: { first: 250, max: 4000 } };
const withFiles: Route = { attempt: 15_000, backoff: other.backoff };

const callbackPath = /\/interactions\/\d+\/[^/]+\/callback(?:\?|$)/;

/** Routes that authenticate by an interaction's token, to which Discord's limit of all requests doesn't apply. */
const interactionPath = /\/(?:interactions|webhooks)\/\d+\//;

/**
 * POST requests that have their effect at most once, however often they are made: messages, by their enforced nonce; first
 * responses, which an interaction can only have one of; the thread of a message.
 */
const idempotentPost = /\/channels\/\d+\/messages(?:\/\d+\/threads)?(?:\?|$)/;

/** Errors of connections that were never made, so that the request had no effect. */
const notConnected: ReadonlySet<unknown> = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ENETUNREACH",
  "EHOSTUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);

/** The code of Discord's error for a second response to an interaction. */
const alreadyAcknowledged = 40_060;

/** Discord's response, or the reason to try again. */
type Attempt =
  | { readonly response: Response }
  | {
      readonly response?: undefined;
      readonly failure: unknown;
      /** True if the request had no effect. */
      readonly ineffective: boolean;
    };

/** Minimum time between two warnings about retries, in milliseconds. */
const warningInterval = 60_000;

function isJson(body: string): boolean {
  try {
    JSON.parse(body);
    return true;
  } catch {
    return false;
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}

/** Makes a request once, and reads the whole response, so that a connection that breaks in the middle counts as a failure. */
async function attemptOnce(make: MakeRequest, url: string, init: Init, timeout: number): Promise<Attempt> {
  const timer = AbortSignal.timeout(timeout);
  const signal = init.signal ? AbortSignal.any([init.signal, timer]) : timer;
  try {
    const response = await make(url, { ...init, signal });
    const { status, headers } = response;
    const body = await response.text();
    if (status >= 500) return { failure: new Error(`Discord answered ${status}`), ineffective: true };
    if (status === 200 && !isJson(body)) {
      return { failure: new Error("Discord's answer was incomplete"), ineffective: false };
    }
    const isEmpty = status === 204 || status === 304;
    return { response: new Response(isEmpty ? null : body, { status, headers: [...headers] }) };
  } catch (error) {
    return { failure: error, ineffective: notConnected.has(codeOf(error)) };
  }
}

/** How a request is made and retried. */
interface Plan {
  readonly route: Route;
  /** The time at which it is given up, in milliseconds since the epoch. */
  readonly deadline: number;
  readonly isCallback: boolean;
  /** True if making it again changes nothing. */
  readonly isRepeatable: boolean;
  /** True if Discord's limit of all requests applies to it. */
  readonly isLimited: boolean;
}

function planOf(url: string, { method = "GET", body }: Init): Plan {
  const isCallback = callbackPath.test(url);
  const { acknowledgement = Infinity, answer = Infinity } = currentDeadlines() ?? {};
  const ordinary = body instanceof FormData ? withFiles : other;
  return {
    route: isCallback ? callback : ordinary,
    deadline: Math.min(Date.now() + requestTimeout, isCallback ? acknowledgement : answer),
    isCallback,
    isRepeatable: method !== "POST" || isCallback || idempotentPost.test(url),
    isLimited: !interactionPath.test(url),
  };
}

async function hasErrorCode(response: Response, code: number): Promise<boolean> {
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => undefined);
  return typeof body === "object" && body !== null && "code" in body && body.code === code;
}

/**
 * Makes requests to Discord that are retried, with exponential backoff, after server errors, broken connections, timeouts and
 * incomplete answers. Replaces the retries of discord.js, which follow each other at once. A request that may have had an
 * effect is only repeated if that changes nothing. Retries end at the current deadlines. Responses to interactions don't wait
 * for other requests, of which Discord accepts fifty a second.
 *
 * @param stopping aborting it gives up all requests
 */
export function createRetryingRequest(
  stopping: AbortSignal,
  log: Logger,
  make: MakeRequest = DefaultRestOptions.makeRequest,
): MakeRequest {
  const rate = new RequestRate();
  let warned = -Infinity;
  const warn = (error: unknown) => {
    if (performance.now() - warned < warningInterval) return;
    warned = performance.now();
    log.warn({ err: error }, "A request to Discord failed and is tried again");
  };
  return async (url, init) => {
    const { route, deadline, isCallback, isRepeatable, isLimited } = planOf(url, init);
    let failure: unknown = new Error("The answer would come too late");
    const signal = init.signal ? AbortSignal.any([stopping, init.signal]) : stopping;
    for (let retry = 0; ; retry++) {
      const now = Date.now();
      const at = isLimited ? rate.reserve(now, deadline) : now;
      if (at === undefined) throw failure;
      // oxlint-disable no-await-in-loop -- one attempt after the other
      if (at > now) await sleep(at - now, undefined, { signal });
      const left = deadline - Date.now();
      if (left <= 0) throw failure;
      const attempt = await attemptOnce(make, url, { ...init, signal }, Math.min(left, route.attempt));
      if (attempt.response) {
        const { response } = attempt;
        // An earlier attempt was received after all.
        const acknowledged = isCallback && retry > 0 && (await hasErrorCode(response, alreadyAcknowledged));
        return acknowledged ? new Response(null, { status: 204 }) : response;
      }
      failure = attempt.failure;
      if (signal.aborted || !(isRepeatable || attempt.ineffective)) throw failure;
      warn(failure);
      await backoff(retry, route.backoff, signal);
      // oxlint-enable no-await-in-loop
    }
  };
}
