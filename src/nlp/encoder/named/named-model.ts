import { IbidError } from "../../../shared/error.ts";

/** A model by the name it has on huggingface.co, such as "Xenova/multi-qa-MiniLM-L6-cos-v1". */
export interface NamedModel {
  readonly name: string;
  /** Where its files are looked for, and kept once they are downloaded. */
  readonly folder: string;
  /** Address of the module from which `@huggingface/transformers` is looked for. */
  readonly from: string;
}

/** What is said when the model can't be had. */
export function unusable({ name }: Pick<NamedModel, "name">, why: string, cause?: unknown): IbidError {
  return new IbidError("encoder-unavailable", `The sentence encoder "${name}" can't be used: ${why}.`, {
    facts: { name },
    cause,
  });
}
