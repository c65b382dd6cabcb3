import type { Rewriting } from "./carried.ts";
import type { DiscourseContext } from "../context/discourse-context.ts";

/** One way in which questions lean on what was said before. `said` has no marks at its ends and no "and" in front. */
export interface Rule {
  readonly name: string;
  /** Whether it is tried on questions that say enough to be complete, too. */
  readonly evenFull?: boolean;
  readonly resolve: (said: string, ground: DiscourseContext, opened: boolean) => Rewriting | undefined;
}
