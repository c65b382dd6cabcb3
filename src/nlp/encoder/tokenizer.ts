import { readFile } from "node:fs/promises";
import path from "node:path";
import { Tokenizer } from "@huggingface/tokenizers";

/** Reads a model's tokenizer. @throws Error if its files are missing or damaged */
export async function readTokenizer(folder: string): Promise<Tokenizer> {
  const [tokenizer, config] = await Promise.all(
    ["tokenizer.json", "tokenizer_config.json"].map((file) => readFile(path.join(folder, file), "utf8")),
  );
  return new Tokenizer(parseObject(tokenizer), parseObject(config));
}

function parseObject(json: string | undefined): object {
  const value: unknown = JSON.parse(json ?? "");
  if (typeof value !== "object" || value === null) throw new Error("a tokenizer file isn't a JSON object");
  return value;
}
