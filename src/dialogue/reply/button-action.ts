import { graphemePrefix } from "../../shared/graphemes.ts";
import { isFingerprint, type Fingerprint } from "../../document/fingerprint.ts";

/** An excerpt by the ordinal of its paragraph and the indexes of its first and last sentence, inclusive. */
export interface ExcerptRef {
  readonly paragraph: number;
  readonly first: number;
  readonly last: number;
}

/** A request about a text, which is named by its fingerprint. */
export type TextAction =
  | { readonly kind: "show"; readonly fingerprint: Fingerprint; readonly excerpts: readonly ExcerptRef[] }
  | { readonly kind: "context"; readonly fingerprint: Fingerprint; readonly excerpt: ExcerptRef }
  | { readonly kind: "cite"; readonly fingerprint: Fingerprint; readonly excerpt: ExcerptRef }
  | { readonly kind: "note"; readonly fingerprint: Fingerprint; readonly note: string }
  | { readonly kind: "paragraph"; readonly fingerprint: Fingerprint; readonly ordinal: number }
  | {
      readonly kind: "find";
      readonly fingerprint: Fingerprint;
      readonly page: number;
      readonly words: string;
    }
  | { readonly kind: "ask"; readonly fingerprint: Fingerprint; readonly words: string };

/** A request to a command. Each feature encodes and decodes its own; see `actionCodec`. */
export interface CommandAction {
  readonly kind: "command";
  readonly command: string;
  /** The part that only the command reads. With the command's name, at most 98 characters. */
  readonly rest: string;
}

/** The report that an unprompted answer was not helpful. */
export interface QuietAction {
  readonly kind: "quiet";
}

/** The request to show all members what a button showed to one. */
export interface EveryoneAction {
  readonly kind: "everyone";
  readonly action: TextAction;
}

/** The request to show what lies beyond what has been read, to the member alone. */
export interface BeyondAction {
  readonly kind: "beyond";
  readonly action: TextAction | CommandAction;
}

/** The request of a button. The message carries it, so that buttons work after a restart and on every shard. */
export type ButtonAction = TextAction | CommandAction | QuietAction | EveryoneAction | BeyondAction;

/** Discord's limit for a `custom_id`, in UTF-16 units. */
const longestId = 100;

/** The longest search that a button can carry, in UTF-16 units. */
export const longestFind = 80;

/** The longest question that a button can carry, in UTF-16 units. */
export const longestAsk = 80;

/** The longest id of a footnote that a button can carry, in UTF-16 units. */
export const longestLabel = 80;

function encodeRef({ paragraph, first, last }: ExcerptRef): string {
  return [paragraph, first, last - first].map((n) => n.toString(36)).join(".");
}

function decodeRef(code: string): ExcerptRef | undefined {
  if (!/^[0-9a-z]{1,8}\.[0-9a-z]{1,8}\.[0-9a-z]{1,8}$/.test(code)) return undefined;
  const [paragraph = 0, first = 0, more = 0] = code.split(".").map((n) => Number.parseInt(n, 36));
  return { paragraph, first, last: first + more };
}

/** The codes of the first excerpts, best first, up to the length that a code with this head may have. */
function encodeRefs(excerpts: readonly ExcerptRef[], head: string): string {
  const fitting: string[] = [];
  for (const code of excerpts.map(encodeRef)) {
    if ([head, ...fitting, code].join(",").length > longestId) break;
    fitting.push(code);
  }
  return fitting.join(",");
}

/**
 * Encodes an action in at most 100 characters, as a `custom_id`: "quiet", "/command:rest" or "kind:fingerprint:rest", the
 * last with "all:" before it to show it to everyone. Before a text's or a command's action, "far:" shows what lies beyond what
 * has been read. Words that are too long are cut.
 */
export function encodeAction(action: ButtonAction): string {
  if (action.kind === "everyone") return everyone + encodeAction(withFew(action.action));
  if (action.kind === "beyond") return beyond + encodeAction(withFew(action.action));
  if (action.kind === "command") return `/${action.command}:${action.rest}`;
  if (action.kind === "quiet") return action.kind;
  const head = `${action.kind}:${action.fingerprint}:`;
  switch (action.kind) {
    case "show":
      return head + encodeRefs(action.excerpts, head);
    case "context":
    case "cite":
      return head + encodeRef(action.excerpt);
    case "note":
      return head + graphemePrefix(action.note, longestLabel);
    case "paragraph":
      return head + action.ordinal.toString();
    case "ask":
      return head + graphemePrefix(action.words, longestAsk);
    case "find":
      return `${head}${action.page}:${graphemePrefix(action.words, longestFind)}`;
  }
}

/** The prefix of an action that is shown to everyone. */
const everyone = "all:";

/** The prefix of an action that shows what lies beyond what has been read. */
const beyond = "far:";

/** The most excerpts in an action with a prefix, which leaves room for it. */
const fewExcerpts = 3;

function withFew<Action extends TextAction | CommandAction>(action: Action): Action {
  return action.kind === "show" ? { ...action, excerpts: action.excerpts.slice(0, fewExcerpts) } : action;
}

function decodeTextAction(kind: string, fingerprint: Fingerprint, rest: string): TextAction | undefined {
  switch (kind) {
    case "show": {
      const excerpts = rest.split(",").flatMap((ref) => decodeRef(ref) ?? []);
      return excerpts.length > 0 ? { kind, fingerprint, excerpts } : undefined;
    }
    case "context":
    case "cite": {
      const excerpt = decodeRef(rest);
      return excerpt && { kind, fingerprint, excerpt };
    }
    case "note":
      return { kind, fingerprint, note: rest };
    case "paragraph":
      return /^\d{1,9}$/.test(rest) ? { kind, fingerprint, ordinal: Number(rest) } : undefined;
    case "ask":
      return rest.trim() === "" ? undefined : { kind, fingerprint, words: rest };
    case "find": {
      const [, page, words] = /^(\d{1,6}):(.*)$/s.exec(rest) ?? [];
      return words === undefined ? undefined : { kind, fingerprint, page: Number(page), words };
    }
    default:
      return undefined;
  }
}

/** True for the request to a text or to a command, which can be made again beyond what has been read. */
export function isRepeatable(action: ButtonAction): action is TextAction | CommandAction {
  return action.kind === "command" || "fingerprint" in action;
}

/** True for the request to a text, also beyond what has been read, which needs nothing but the texts. */
export function isOfText(
  action: ButtonAction,
): action is TextAction | { readonly kind: "beyond"; readonly action: TextAction } {
  return "fingerprint" in (action.kind === "beyond" ? action.action : action);
}

/** Decodes a `custom_id`. Returns undefined if it isn't one of ours. */
export function decodeAction(code: string): ButtonAction | undefined {
  if (code === "quiet") return { kind: "quiet" };
  const [, command, commandRest] = /^\/([a-z][a-z0-9_-]*):(.*)$/s.exec(code) ?? [];
  if (command !== undefined && commandRest !== undefined) {
    return { kind: "command", command, rest: commandRest };
  }
  if (code.startsWith(everyone)) {
    const action = decodeAction(code.slice(everyone.length));
    return action && "fingerprint" in action ? { kind: "everyone", action } : undefined;
  }
  if (code.startsWith(beyond)) {
    const action = decodeAction(code.slice(beyond.length));
    return action && isRepeatable(action) ? { kind: "beyond", action } : undefined;
  }
  const [, kind, fingerprint, rest] = /^([a-z]+):([^:]*):(.*)$/s.exec(code) ?? [];
  if (kind === undefined || rest === undefined || !isFingerprint(fingerprint)) return undefined;
  return decodeTextAction(kind, fingerprint, rest);
}
