import type { Edition } from "../features/export/edition.ts";
import type { TextId } from "../document/text-id.ts";
import type { Text } from "../document/model.ts";
import type { Library } from "../retrieval/library.ts";

/** Who asks for a page: everybody, or a member of a group who came by its link. */
export interface Reader {
  /** The path that all their pages have in common. Empty for everybody. */
  readonly base: string;
  readonly library: Library;
  /** The same texts as far as the group's reading plan has read them, for answers. */
  readonly soFar: Library;
  /** True if their pages are theirs alone, so that search engines and caches shouldn't keep them. */
  readonly unlisted: boolean;
  /** The text with what the group wrote beside it. Undefined for those who may not see that. */
  readonly editionOf?: ((text: Text) => Promise<Edition>) | undefined;
  /** The editions that a group reads beside a text. */
  readonly pairedWith: (id: TextId) => readonly Text[];
}

/** The variables of a request. */
export interface WebEnv {
  readonly Variables: { reader: Reader };
}
