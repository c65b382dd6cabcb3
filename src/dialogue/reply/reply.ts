import type { FootnoteMatch } from "../../retrieval/query/keyword-search.ts";
import type { RankedExcerpt } from "../../retrieval/search-result.ts";
import type { Text } from "../../document/model.ts";
import type { CommandAction, ButtonAction } from "./button-action.ts";

/** A button: what it says (at most 80 characters), and what pressing it asks or where it leads. */
export type Button =
  | { readonly label: string; readonly action: ButtonAction; readonly url?: undefined }
  | { readonly label: string; readonly url: string; readonly action?: undefined };

/** A file that goes with a reply. */
export interface ReplyFile {
  /** With its ending. */
  readonly name: string;
  readonly content: string;
}

/** Words of a note that were found: a slice of what the note says. */
export interface NoteHit extends FootnoteMatch {
  /** The text that the note is of. */
  readonly text: Text;
}

export type ReplyKind = "answer" | "not-found" | "paragraph" | "note" | "talk";

/** What goes back to whoever asked, as plain data: no markup and no door's own objects. Doors escape and dress it. */
export interface Reply {
  readonly kind: ReplyKind;
  /** Probability that the excerpts answer what was asked, 0…1. */
  readonly confidence: number;
  /** Plain sentences shown above the excerpts; may be empty, may hold line breaks. */
  readonly say: string;
  /** Best first. */
  readonly excerpts: readonly RankedExcerpt[];
  /** What notes say on it, best first: with "note" the answer itself, else beside the excerpts. */
  readonly noteHits?: readonly NoteHit[];
  /** Only with "not-found": the nearest passages, shown when asked for. */
  readonly nearest: readonly RankedExcerpt[];
  /** "lead": the first excerpt in full and the others in brief; "even": all alike, as in a list. */
  readonly layout: "lead" | "even";
  readonly buttons: readonly Button[];
  /** The question that this answers, with what it leaned on put in; undefined where nothing was asked in words. */
  readonly asked?: string | undefined;
  /** What of the conversation is to be forgotten: all of it, or the last turn. */
  readonly forgets?: "all" | "last";
  /** A short line under the excerpts, in small print: "1 discussion · 3 notes". */
  readonly aside?: string;
  /** Whether only the one who asked is to see it. */
  readonly private?: boolean;
  /** Whether it takes the place of the message whose button was pressed, as the next page of a list does. */
  readonly replaces?: boolean;
  readonly files?: readonly ReplyFile[];
}

/** One thing to fill in. */
export interface FormField {
  /** 1–100 characters; what was filled in goes by it. */
  readonly name: string;
  /** 1–45 characters. */
  readonly label: string;
  /** What stands there at first. */
  readonly value?: string;
  readonly required?: boolean;
  /** Whether it takes several lines. */
  readonly long?: boolean;
  /** 1–4000 characters. */
  readonly maxLength?: number;
}

/** Questions to a member before there is a reply. */
export interface Form {
  readonly kind: "form";
  /** 1–45 characters. */
  readonly title: string;
  /** One to five. */
  readonly fields: readonly FormField[];
  /** Which command takes the answers, and what it wants to be told with them. */
  readonly action: CommandAction;
}

/** A reply in words alone. */
export function textReply(say: string, actions: readonly Button[] = []): Reply {
  return quoteReply({ kind: "talk", say, excerpts: [], layout: "even", buttons: actions });
}

/** A reply that says what the text doesn't have, and has nothing near to show. */
export function notFoundReply(say: string): Reply {
  return { ...textReply(say), kind: "not-found", confidence: 0 };
}

/** A reply that shows places which were asked for: nothing about it is uncertain. */
export function quoteReply(
  shown: Omit<Reply, "confidence" | "nearest" | "say"> & { readonly say?: string },
): Reply {
  return { confidence: 1, say: "", nearest: [], ...shown };
}
