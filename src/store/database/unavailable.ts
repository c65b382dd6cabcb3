import { IbidError } from "../../shared/error.ts";
import { localizable } from "../../shared/locale/message.ts";

/** The error for a database that can't do anything at the moment. */
export function unavailable(cause: unknown): IbidError {
  return new IbidError("database-unavailable", localizable("reply-store-away"), { cause });
}

export function isUnavailable(error: unknown): boolean {
  return error instanceof IbidError && error.code === "database-unavailable";
}
