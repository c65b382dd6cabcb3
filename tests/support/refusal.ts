import { expect } from "vitest";
import { IbidError } from "../../src/shared/error.ts";

/** The message of the IbidError that a promise rejects with. The test fails if it doesn't. */
export async function refusal(promise: Promise<unknown>): Promise<string> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(IbidError);
  return error instanceof IbidError ? error.message : "";
}
