import { adaptedName } from "./adapter.ts";
import { longest, width, type MiniLm } from "./minilm.ts";
import type { Model } from "./model.ts";
import type { Tokenizer } from "./tokenizer.ts";

/** The default model. Start and end tokens are added to the word pieces, as in training. */
export function miniLmModel(tokenizer: Tokenizer, miniLm: MiniLm): Model {
  return {
    name: adaptedName,
    dimensions: width,
    limit: longest - 2,
    split: (text, most) => tokenizer.split(text, most),
    encode: (ids) => ({
      pieces: ids.map((id) => tokenizer.piece(id)),
      rows: miniLm.encode([tokenizer.start, ...ids, tokenizer.end]).subarray(width, -width),
    }),
  };
}
