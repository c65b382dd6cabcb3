import { IbidError } from "../../shared/error.ts";

/** The error for a database that can't do anything at the moment. */
export function unavailable(cause: unknown): IbidError {
  return new IbidError(
    "database-unavailable",
    "What is kept here can't be reached right now: please try again in a minute.",
    { cause },
  );
}

export function isUnavailable(error: unknown): boolean {
  return error instanceof IbidError && error.code === "database-unavailable";
}
