import { SentenceEncoder } from "../encoder.ts";
import type { NamedModel } from "./named-model.ts";
import { RemoteModel } from "./remote-model.ts";

/**
 * Loads another sentence encoder by its name, which may take minutes when it has to be downloaded first.
 *
 * @throws IbidError when `@huggingface/transformers` isn't installed, or the model can't be had or isn't for sentences
 */
export async function loadNamedEncoder(model: NamedModel): Promise<SentenceEncoder> {
  return new SentenceEncoder(await RemoteModel.start(model));
}
