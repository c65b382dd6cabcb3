import type { Library } from "../retrieval/library.ts";

/** Who asks for a page: everybody, or a member of a group who came by its link. */
export interface Reader {
  /** The path that all their pages have in common. Empty for everybody. */
  readonly base: string;
  readonly library: Library;
  /** True if their pages are theirs alone, so that search engines and caches shouldn't keep them. */
  readonly unlisted: boolean;
}

/** The variables of a request. */
export interface WebEnv {
  readonly Variables: { reader: Reader };
}
