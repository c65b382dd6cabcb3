import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { Tokenizer } from "@huggingface/tokenizers";

/** The tokenizers that were read, by a hash of their files: those of encoder and reranker are often the same. */
const known = new Map<string, Tokenizer>();

/** Reads a model's tokenizer. @throws Error if its files are missing or damaged */
export async function readTokenizer(folder: string): Promise<Tokenizer> {
  const [tokenizer = "", config = ""] = await Promise.all(
    ["tokenizer.json", "tokenizer_config.json"].map((file) => readFile(path.join(folder, file), "utf8")),
  );
  const hash = createHash("sha256").update(tokenizer).update("\0").update(config).digest("hex");
  const read = known.get(hash) ?? new Tokenizer(parseObject(tokenizer), parseObject(config));
  known.set(hash, read);
  return read;
}

function parseObject(json: string): object {
  const value: unknown = JSON.parse(json);
  if (typeof value !== "object" || value === null) throw new Error("a tokenizer file isn't a JSON object");
  return value;
}
