/** Names an excerpt in a few characters: `paragraph` is a place in the whole text, `first` and `last` are sentence indexes, `last` inclusive. */
export interface ExcerptRef {
  readonly paragraph: number;
  readonly first: number;
  readonly last: number;
}

/** What a button asks of a text; `text` is the fingerprint of the one it was made for. */
export type TextAction =
  | { readonly kind: "show"; readonly text: string; readonly excerpts: readonly ExcerptRef[] }
  | { readonly kind: "context"; readonly text: string; readonly excerpt: ExcerptRef }
  | { readonly kind: "note"; readonly text: string; readonly note: string }
  | { readonly kind: "paragraph"; readonly text: string; readonly number: number }
  | { readonly kind: "find"; readonly text: string; readonly page: number; readonly words: string }
  | { readonly kind: "ask"; readonly text: string; readonly words: string };

/** What a button asks of a command, in the command's own terms. */
export interface CommandAction {
  readonly kind: "command";
  readonly command: string;
  /** At most 100 characters together with the command's name and two more. */
  readonly rest: string;
}

/** Says that an answer nobody asked for was not helpful. */
export interface QuietAction {
  readonly kind: "quiet";
}

/** What a button asks. It travels in the message, so that a restart or another shard loses nothing. */
export type ButtonAction = TextAction | CommandAction | QuietAction;

/** Discord's limit for a `custom_id`, in UTF-16 units. */
const longestStep = 100;

/** The longest `words` that a "find" step can carry, in UTF-16 units. */
export const longestFind = 80;

/** The longest question that an "ask" step can carry, in UTF-16 units. */
export const longestAsk = 80;

/** The longest id of a note that a "note" step can carry, in UTF-16 units. */
export const longestLabel = 80;

const separator = ":";

function encodeRef({ paragraph, first, last }: ExcerptRef): string {
  return [paragraph, first, last - first].map((n) => n.toString(36)).join(".");
}

function decodeRef(code: string): ExcerptRef | undefined {
  if (!/^[0-9a-z]{1,8}\.[0-9a-z]{1,8}\.[0-9a-z]{1,8}$/.test(code)) return undefined;
  const [paragraph = 0, first = 0, more = 0] = code.split(".").map((n) => Number.parseInt(n, 36));
  return { paragraph, first, last: first + more };
}

/** Stands before a command's name; no other step begins with it. */
const commandMark = "/";

/** All there is to say. */
const quiet = "quiet";

/** A step in at most 100 characters. A "show" step keeps as many of its excerpts, best first, as fit. */
export function encodeAction(step: ButtonAction): string {
  if (step.kind === "command") return `${commandMark}${step.command}${separator}${step.rest}`;
  if (step.kind === "quiet") return quiet;
  const head = `${step.kind}${separator}${step.text}${separator}`;
  switch (step.kind) {
    case "show": {
      const fitting: string[] = [];
      for (const code of step.excerpts.map(encodeRef)) {
        if ([head, ...fitting, code].join(",").length > longestStep) break;
        fitting.push(code);
      }
      return head + fitting.join(",");
    }
    case "context":
      return head + encodeRef(step.excerpt);
    case "note":
      return head + step.note.slice(0, longestLabel);
    case "paragraph":
      return head + step.number.toString();
    case "ask":
      return head + step.words.slice(0, longestAsk);
    case "find":
      return `${head}${step.page}${separator}${step.words.slice(0, longestFind)}`;
  }
}

/** The step that was encoded, or undefined when the code is not one of ours. */
export function decodeAction(code: string): ButtonAction | undefined {
  if (code === quiet) return { kind: "quiet" };
  const [, command, wanted] = /^\/([a-z][a-z0-9_-]*):(.*)$/s.exec(code) ?? [];
  if (command !== undefined && wanted !== undefined) return { kind: "command", command, rest: wanted };
  const [, kind, text, rest] = /^([a-z]+):([\w-]{8}):(.*)$/s.exec(code) ?? [];
  if (kind === undefined || text === undefined || rest === undefined) return undefined;
  switch (kind) {
    case "show": {
      const excerpts = rest.split(",").flatMap((ref) => decodeRef(ref) ?? []);
      return excerpts.length > 0 ? { kind, text, excerpts } : undefined;
    }
    case "context": {
      const excerpt = decodeRef(rest);
      return excerpt && { kind, text, excerpt };
    }
    case "note":
      return { kind, text, note: rest };
    case "paragraph":
      return /^\d{1,9}$/.test(rest) ? { kind, text, number: Number(rest) } : undefined;
    case "ask":
      return rest.trim() === "" ? undefined : { kind, text, words: rest };
    case "find": {
      const [, page, words] = /^(\d{1,6}):(.*)$/s.exec(rest) ?? [];
      return words === undefined ? undefined : { kind, text, page: Number(page), words };
    }
    default:
      return undefined;
  }
}
