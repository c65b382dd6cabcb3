import { Library } from "../../src/retrieval/library.ts";
import { skarholm, textFrom } from "./skarholm.ts";

/** Three paragraphs with the footnotes 7 and 8, which have no bodies. */
export const ferry = textFrom("ferry", [
  "The ferry to Nordvik sank in November 1888.{7} Captain Olsen had ordered the lamps to be put out.",
  "Eleven passengers swam ashore. A farmer named Ketil gave them bread.",
  "The captain was never found.{8} His dog waited on the pier.",
]);

/** A shelf on which "skarholm" is asked unless another text is chosen. */
export const bothTexts = await Library.of([skarholm, ferry]);
