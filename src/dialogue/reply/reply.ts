import type { FootnoteMatch } from "../../retrieval/query/keyword-search.ts";
import type { RankedExcerpt } from "../../retrieval/search-result.ts";
import type { Fingerprint } from "../../document/fingerprint.ts";
import type { Excerpt, Text } from "../../document/model.ts";
import { inOwnLocale } from "../../shared/locale/current.ts";
import type { CommandAction, ButtonAction } from "./button-action.ts";

/** A button with its label, of at most 80 characters, and either the action it asks for or the address it opens. */
export type Button =
  | {
      readonly label: string;
      readonly action: ButtonAction;
      /** True if pressing it destroys something. */
      readonly danger?: boolean;
      readonly url?: undefined;
    }
  | {
      readonly label: string;
      readonly url: string;
      readonly action?: undefined;
      readonly danger?: undefined;
    };

/** A file attached to a reply. */
export interface ReplyFile {
  /** With its extension. */
  readonly name: string;
  readonly content: string | Uint8Array;
  /** True if it is shown behind spoiler marks. */
  readonly isSpoiler?: boolean;
}

/** A match in the words of a footnote. */
export interface NoteHit extends FootnoteMatch {
  /** The text that the footnote belongs to. */
  readonly text: Text;
}

/** A word where it stands in the text, with the words around it. */
export interface Occurrence {
  /** The sentence that it stands in. */
  readonly excerpt: Excerpt;
  /** The text before the word, cut between words. */
  readonly left: string;
  /** The word as printed. */
  readonly keyword: string;
  /** The text after the word, cut between words. */
  readonly right: string;
  /** The address of a page that shows it. */
  readonly url?: string;
  /** True if it is shown behind spoiler marks. */
  readonly isSpoiler?: boolean;
}

/**
 * The kinds of replies. A question gets an "answer" if Ibid is sure, "closest" if an excerpt may answer, else "not-found".
 * "note" and "paragraph" are look-ups, "talk" has no excerpts.
 */
export type ReplyKind = "answer" | "closest" | "not-found" | "paragraph" | "note" | "talk";

/** The reply to a request as plain data. It has no markup: front ends escape and style it. */
export interface Reply {
  readonly kind: ReplyKind;
  /** Probability that the excerpts answer the question, 0…1. */
  readonly confidence: number;
  /** Sentences shown above the excerpts; may be empty, may have several lines. */
  readonly say: string;
  /** Lines of the sentences that stand out as headings, in their order. */
  readonly headings?: readonly string[];
  /** Lines of the sentences that have words of the text; undefined if any line may have some. */
  readonly quotingLines?: readonly string[];
  /** Best first. */
  readonly excerpts: readonly RankedExcerpt[];
  /** Matches in footnotes, best first: with kind "note" they are the answer, else they stand under the excerpts. */
  readonly noteHits?: readonly NoteHit[];
  /** Occurrences of a word, in a line each under the sentences. */
  readonly occurrences?: readonly Occurrence[];
  /** With kind "not-found" only: the nearest passages, shown on request. */
  readonly nearest: readonly RankedExcerpt[];
  /**
   * "lead": the first excerpt in full and the others in one line each; "even": all alike, as in a list; "cited": only the citations,
   * since the sentences have the words.
   */
  readonly layout: "lead" | "even" | "cited";
  /** True if the shelf has no other text, so that citations needn't name the title. */
  readonly fromOnlyText?: boolean;
  readonly buttons: readonly Button[];
  /** The question that was answered, rewritten so that it is complete; undefined if nothing was asked in words. */
  readonly asked?: string | undefined;
  /** The text that a number was counted in; undefined if nothing was counted. */
  readonly countedIn?: Fingerprint;
  /** The part of the conversation to forget: all of it, or the last turn. */
  readonly forgets?: "all" | "last";
  /** A short line under the excerpts, shown small: "1 discussion · 3 notes". */
  readonly aside?: string;
  /** True if only the member who asked may see it. */
  readonly private?: boolean;
  /** A further reply for the member alone, shown after this one where that is possible. */
  readonly notice?: Reply | undefined;
  /** True if it replaces the message whose button was pressed, as the next page of a list does. */
  readonly replaces?: boolean;
  readonly files?: readonly ReplyFile[];
  /** True if it is part of a reading, which is shown openly however far the asker has read. */
  readonly isReading?: boolean;
  /** True if the names of commands in the sentences may be links that call them. */
  readonly linksCommands?: boolean;
}

/** One field of a form. */
export interface FormField {
  /** 1–100 characters; the key of the answer. */
  readonly name: string;
  /** 1–45 characters. */
  readonly label: string;
  /** The initial value. */
  readonly value?: string;
  readonly required?: boolean;
  /** True if it takes several lines. */
  readonly long?: boolean;
  /** 1–4000 characters. */
  readonly maxLength?: number;
}

/** A form for a member to fill in before there is a reply. */
export interface Form {
  readonly kind: "form";
  /** 1–45 characters. */
  readonly title: string;
  /** One to five. */
  readonly fields: readonly FormField[];
  /** The command that receives the answers, with its own data. */
  readonly action: CommandAction;
}

/** A reply without excerpts. */
export function textReply(say: string, buttons: readonly Button[] = []): Reply {
  return quoteReply({ kind: "talk", say, excerpts: [], layout: "even", buttons });
}

/** A reply that only the member who asked may see, in their language. */
export function privateReply(compose: () => Reply): Reply {
  return { ...inOwnLocale(compose), private: true };
}

/** A reply that something isn't in the text, without nearest passages. */
export function notFoundReply(say: string): Reply {
  return { ...textReply(say), kind: "not-found", confidence: 0 };
}

/** The reply as it is shown where the shelf has this many texts. */
export function onShelfOf(texts: number, reply: Reply): Reply {
  return texts === 1 ? { ...reply, fromOnlyText: true } : reply;
}

/** A reply that quotes what was asked for by its place, with confidence 1. */
export function quoteReply(
  reply: Omit<Reply, "confidence" | "nearest" | "say"> & { readonly say?: string },
): Reply {
  return { confidence: 1, say: "", nearest: [], ...reply };
}
