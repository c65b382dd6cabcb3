import { invalidFormBody, type Problem } from "./problems.ts";
import type { SentFile } from "./world.ts";

export interface Answer {
  readonly status: number;
  /** Undefined with status 204. */
  readonly body?: unknown;
}

export interface RestRequest {
  readonly method: string;
  /** The path without "/api/v10". */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  /** The files of a multipart request. */
  readonly files: readonly SentFile[];
}

export type Handler = (ids: readonly string[], request: RestRequest) => Answer;

/** A method, a regular expression for the path whose groups are ids, and the handler. */
export type Route = readonly [method: string, path: string, handler: Handler];

export const ok = (body: unknown): Answer => ({ status: 200, body });
export const noContent: Answer = { status: 204 };

export function rejected(problems: readonly Problem[]): Answer {
  return { status: 400, body: invalidFormBody(problems) };
}

export function refused(status: number, code: number, message: string): Answer {
  return { status, body: { message, code } };
}
