import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { NamedModel } from "../../../../src/nlp/encoder/named/named-model.ts";

/** The properties of a model of the stand-in. */
export interface Made {
  readonly vocabulary: readonly string[];
  readonly dimensions: number;
  /** The name of the output with its vectors. */
  readonly output: string;
}

/** The vocabulary. `[`, `]` and `?` are the tokens for start, end and unknown; `boom` makes the model fail. */
export const made: Made = {
  vocabulary: ["[", "]", "?", "a", "ice", "port", "froze", "##s", "boom"],
  dimensions: 16,
  output: "last_hidden_state",
};

/**
 * A package with the documented interface of `@huggingface/transformers` 4: callable tokenizers and models, loaded by
 * name from files in `env.localModelPath`. A piece's vector consists of its number, those of its neighbours, and ones.
 */
const standIn = `
const { readFileSync } = require("node:fs");
exports.env = { localModelPath: "/models/" };
const read = async (name) => JSON.parse(readFileSync(exports.env.localModelPath + "/" + name + ".json", "utf8"));
exports.Tensor = class {
  constructor(type, data, dims) { Object.assign(this, { type, data, dims }); }
};
exports.AutoTokenizer = { from_pretrained: async (name) => {
  const { vocabulary } = await read(name);
  const ids = (text) => (text.match(/[a-z]+|\\S/g) ?? []).flatMap((word) => {
    const plural = word.length > 1 && word.endsWith("s") && vocabulary.includes("##s");
    const id = vocabulary.indexOf(plural ? word.slice(0, -1) : word);
    if (id < 0) return [2];
    return plural ? [id, vocabulary.indexOf("##s")] : [id];
  });
  const tokenizer = (text, { add_special_tokens = true, return_tensor = true }) => {
    if (return_tensor) throw new Error("unexpected request for a tensor");
    return { input_ids: add_special_tokens ? [0, ...ids(text), 1] : ids(text) };
  };
  tokenizer.get_vocab = () => new Map(vocabulary.map((piece, id) => [piece, id]));
  return tokenizer;
} };
exports.AutoModel = { from_pretrained: async (name) => {
  const { vocabulary, dimensions, output } = await read(name);
  return async ({ input_ids, attention_mask }) => {
    if (attention_mask.data.length !== input_ids.data.length) throw new Error("each piece needs a mask");
    const ids = Array.from(input_ids.data, Number);
    if (ids.includes(vocabulary.indexOf("boom"))) throw new Error("a boom");
    const rows = ids.flatMap((id, place) =>
      [id, ids[place - 1] ?? 0, ids[place + 1] ?? 0, ...Array(dimensions - 3).fill(1)]);
    return { [output]: new exports.Tensor("float32", Float32Array.from(rows), [1, ids.length, dimensions]) };
  };
} };
`;

/** A folder in which the package is installed with these models; with `code`, another package of the same name. */
export async function install(
  models: Readonly<Record<string, Made>>,
  code: string = standIn,
): Promise<{ root: string; named: (name: string) => NamedModel }> {
  const root = await mkdtemp(path.join(tmpdir(), "ibid-named-"));
  const installed = path.join(root, "node_modules/@huggingface/transformers");
  await mkdir(installed, { recursive: true });
  await mkdir(path.join(root, "models/test"), { recursive: true });
  await Promise.all([
    writeFile(path.join(installed, "index.js"), code),
    ...Object.entries(models).map(([name, model]) =>
      writeFile(path.join(root, `models/test/${name}.json`), JSON.stringify(model)),
    ),
  ]);
  const from = pathToFileURL(path.join(root, "module.js")).href;
  return { root, named: (name) => ({ name: `test/${name}`, folder: path.join(root, "models"), from }) };
}
