import { SentenceEncoder } from "../encoder.ts";
import type { NamedModel } from "./named-model.ts";
import { RemoteModel } from "./remote-model.ts";

/**
 * Loads a sentence encoder by its name. It may take minutes if it has to be downloaded first.
 *
 * @throws IbidError if `@huggingface/transformers` isn't installed, or the model can't be loaded or isn't for sentences
 */
export async function loadNamedEncoder(model: NamedModel): Promise<SentenceEncoder> {
  return new SentenceEncoder(await RemoteModel.start(model));
}
