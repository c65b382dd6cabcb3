import { invalidFormBody, type Problem } from "./problems.ts";
import type { SentFile } from "./world.ts";

export interface Answer {
  readonly status: number;
  /** Left out with 204. */
  readonly body?: unknown;
}

export interface RestRequest {
  readonly method: string;
  /** Without "/api/v10". */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  /** Those that came beside the body, in a form. */
  readonly files: readonly SentFile[];
}

export type Handler = (ids: readonly string[], request: RestRequest) => Answer;

/** A method, a pattern for the path whose groups are ids, and what answers. */
export type Route = readonly [method: string, path: string, handler: Handler];

export const ok = (body: unknown): Answer => ({ status: 200, body });
export const noContent: Answer = { status: 204 };

export function rejected(problems: readonly Problem[]): Answer {
  return { status: 400, body: invalidFormBody(problems) };
}

export function refused(status: number, code: number, message: string): Answer {
  return { status, body: { message, code } };
}
