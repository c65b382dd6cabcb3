import type { Ranked } from "../retrieval/ranked.ts";
import type { Step } from "./step.ts";

/** A button: what it says (at most 80 characters) and what pressing it asks. */
export interface Action {
  readonly label: string;
  readonly step: Step;
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
  readonly excerpts: readonly Ranked[];
  /** Only with "not-found": the nearest passages, shown when asked for. */
  readonly nearest: readonly Ranked[];
  /** "lead": the first excerpt in full and the others in brief; "even": all alike, as in a list. */
  readonly layout: "lead" | "even";
  readonly actions: readonly Action[];
  /** The question that this answers, with what it leaned on put in; undefined where nothing was asked in words. */
  readonly asked?: string | undefined;
  /** What of the conversation is to be forgotten: all of it, or the last turn. */
  readonly forgets?: "all" | "last";
}

/** A reply in words alone. */
export function talk(say: string, actions: readonly Action[] = []): Reply {
  return showing({ kind: "talk", say, excerpts: [], layout: "even", actions });
}

/** A reply that says what the text doesn't have, and has nothing near to show. */
export function nothing(say: string): Reply {
  return { ...talk(say), kind: "not-found", confidence: 0 };
}

/** A reply that shows places which were asked for: nothing about it is uncertain. */
export function showing(
  shown: Omit<Reply, "confidence" | "nearest" | "say"> & { readonly say?: string },
): Reply {
  return { confidence: 1, say: "", nearest: [], ...shown };
}
