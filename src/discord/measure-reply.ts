import type { ReplyKind } from "../dialogue/reply/reply.ts";
import type { ErrorCode } from "../shared/error.ts";
import { measure } from "../shared/measurements.ts";
import type { RequestContext } from "./context.ts";

/** The kinds of requests that are told apart in the metrics. */
export type RequestKind = "mention" | "passing" | "command" | "menu" | "button" | "form";

/** The kind of an answer: that of a reply, the code of an error, or a form. */
export type AnswerKind = ReplyKind | ErrorCode | "form";

/** Measures and logs that a request has its reply. The log has neither the request nor the reply, only their kinds. */
export function measureReply(
  request: RequestKind,
  answer: AnswerKind,
  { log, arrived }: Pick<RequestContext, "log" | "arrived">,
): void {
  const milliseconds = performance.now() - arrived;
  measure("reply", { request, answer, seconds: milliseconds / 1000 });
  log.debug({ kind: request, answer, milliseconds: Math.round(milliseconds) }, "Replied");
}
