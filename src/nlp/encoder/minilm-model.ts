import { adaptedName } from "./adapter.ts";
import { longest, width, type MiniLm } from "./minilm.ts";
import type { Model } from "./model.ts";
import type { Tokenizer } from "./tokenizer.ts";

/** The model that Ibid brings along, with the marks for start and end that it was trained with. */
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
