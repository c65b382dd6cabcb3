import { IbidError } from "../../../shared/error.ts";

/** A model named as on huggingface.co, such as "Xenova/multi-qa-MiniLM-L6-cos-v1". */
export interface NamedModel {
  readonly name: string;
  /** The folder of its files, into which missing ones are downloaded. */
  readonly folder: string;
  /** The URL of the module from which `@huggingface/transformers` is resolved. */
  readonly from: string;
}

/** The error for a model that can't be used. */
export function unusable({ name }: Pick<NamedModel, "name">, why: string, cause?: unknown): IbidError {
  return new IbidError("encoder-unavailable", `The sentence encoder "${name}" can't be used: ${why}.`, {
    facts: { name },
    cause,
  });
}
