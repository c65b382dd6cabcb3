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
 * @param report the results of cross-validation
 */
export async function renderWeights(
  source: string,
  models: Models,
  sets: readonly string[],
  report: string,
): Promise<string> {
  const [head = ""] = source.split("/**\n * Written by");
  const lines = [
    "Written by `npm run train`; don't edit. Fitted to:",
    ...sets.map((set) => `- ${set}`),
    "",
    "Cross-validation, each set by coefficients fitted to the others: questions with a right sentence first and among",
    "the first three, then right decisions to answer.",
    "",
    ...report.split("\n"),
  ];
  const comment = lines.map((line) => ` * ${line}`.trimEnd()).join("\n");
  const generated = `${head}/**\n${comment}\n */\nexport const models: Models = ${JSON.stringify(models, rounded, 2)};\n`;
  const path = "src/retrieval/weights.ts";
  return format(generated, { ...(await resolveConfig(path)), filepath: path });
}
