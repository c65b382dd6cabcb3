import * as v from "valibot";
import { mostTurns, type Turn } from "../../dialogue/context/history.ts";
import { isFingerprint, type Fingerprint } from "../../document/fingerprint.ts";
import { IbidError } from "../../shared/error.ts";
import { localizable } from "../../shared/locale/message.ts";

/** The longest code that is decoded, in characters. */
const longestHistoryCode = 20_000;

/** The most excerpts of a turn, those behind "More" included. */
const mostExcerpts = 50;

const position = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e9));
const excerpts = v.pipe(
  v.array(v.object({ paragraph: position, first: position, last: position })),
  v.maxLength(mostExcerpts),
);

const turnsSchema: v.GenericSchema<unknown, readonly Turn[]> = v.pipe(
  v.array(
    v.object({
      question: v.pipe(v.string(), v.maxLength(4000)),
      kind: v.picklist(["answer", "closest", "not-found", "paragraph", "note", "talk"]),
      fingerprint: v.custom<Fingerprint>(isFingerprint),
      excerpts,
      further: excerpts,
      confidence: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
      thenCounted: v.optional(v.boolean()),
    }),
  ),
  v.maxLength(mostTurns),
);

/** Encodes a conversation, so that its page carries it and the server keeps nothing. */
export function encodeHistory(history: readonly Turn[]): string {
  return history.length === 0 ? "" : Buffer.from(JSON.stringify(history)).toString("base64url");
}

/** @throws IbidError if the code isn't one of a conversation */
export function decodeHistory(code: string): readonly Turn[] {
  if (code === "") return [];
  try {
    if (code.length > longestHistoryCode) throw new RangeError("too long");
    return v.parse(turnsSchema, JSON.parse(Buffer.from(code, "base64url").toString("utf8")));
  } catch (cause) {
    throw new IbidError("invalid-input", localizable("web-old-conversation"), { cause });
  }
}
