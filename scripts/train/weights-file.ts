import { format, resolveConfig } from "prettier";
import type { Models } from "../../src/retrieval/weights.ts";

/** Numbers with four significant digits. */
function rounded(_: string, value: unknown): unknown {
  return typeof value === "number" ? Number(value.toPrecision(4)) : value;
}

/**
 * The source of src/retrieval/weights.ts with new coefficients. Everything above the comment on `models` is kept.
 *
 * @param source the file as it is
 * @param sets the names of the files that the coefficients were fitted to
 */
export async function renderWeights(
  source: string,
  models: Models,
  sets: readonly string[],
): Promise<string> {
  const [head = ""] = source.split("/**\n * Written by");
  const lines = [
    "Written by `npm run train`, which prints how they do on sets left out; don't edit. Fitted to:",
    ...sets.map((set) => `- ${set}`),
  ];
  const comment = lines.map((line) => ` * ${line}`).join("\n");
  const generated = `${head}/**\n${comment}\n */\nexport const models: Models = ${JSON.stringify(models, rounded, 2)};\n`;
  const path = "src/retrieval/weights.ts";
  return format(generated, { ...(await resolveConfig(path)), filepath: path });
}
