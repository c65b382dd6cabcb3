import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { ErrorCode } from "../../shared/error.ts";

/** The HTTP status of errors that a reader can do something about; of all others it is 500. */
const statuses: Partial<Record<ErrorCode, ContentfulStatusCode>> = {
  "invalid-input": 400,
  permission: 403,
  "not-found": 404,
  "text-changed": 409,
  outdated: 410,
  "too-large": 413,
  "limit-reached": 429,
  overloaded: 503,
  busy: 503,
  "database-unavailable": 503,
};

/** The HTTP status of an error. */
export function statusOf(code: ErrorCode): ContentfulStatusCode {
  return statuses[code] ?? 500;
}
