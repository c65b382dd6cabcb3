import { cp, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { bundledModel } from "../../src/nlp/encoder/encoder.ts";
import { bundled } from "../../src/shared/package-path.ts";

/** The names of the files of a cross-encoder, each with where the tests take it from. */
export const crossEncoderFiles = {
  "model.onnx": bundled("tests/fixtures/cross-encoder/model.onnx"),
  "tokenizer.json": path.join(bundledModel, "tokenizer.json"),
  "tokenizer_config.json": path.join(bundledModel, "tokenizer_config.json"),
} as const;

/**
 * Makes a temporary folder with a cross-encoder. Its score is the number of a passage's tokens that the question has, and 1
 * for the mark at the end.
 */
export async function makeCrossEncoder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "ibid-cross-encoder-"));
  await Promise.all(
    Object.entries(crossEncoderFiles).map(([name, source]) => cp(source, path.join(folder, name))),
  );
  return folder;
}
