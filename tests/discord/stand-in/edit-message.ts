import { componentsV2, messageProblems, suppress } from "./check-message.ts";
import { list, number, type Json } from "./json.ts";
import type { Problem } from "./problems.ts";
import type { Message, SentFile } from "./world.ts";

/** Edits a message and returns []. Leaves it unchanged and returns the problems if Discord would reject the edit. */
export function edited(message: Message, body: Json, files: readonly SentFile[]): Problem[] {
  const { content, flags: already } = message;
  const whole = { ...(content !== "" && { content }), ...body };
  const problems = messageProblems(whole, suppress | componentsV2, { already, files });
  if (problems.length > 0) return problems;
  if (typeof body["content"] === "string") message.content = body["content"];
  if (Array.isArray(body["components"])) message.components = list(body["components"]);
  message.files = Array.isArray(body["attachments"]) ? files : [...message.files, ...files];
  message.flags |= number(body["flags"]);
  return [];
}
