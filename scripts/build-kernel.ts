import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import wabt from "wabt";

const folder = new URL("../src/nlp/encoder/", import.meta.url);

/** The source of `kernel.ts` for the current `kernel.wat`. */
export async function kernelModule(): Promise<string> {
  const source = readFileSync(new URL("kernel.wat", folder), "utf8");
  const compiled = (await wabt()).parseWat("kernel.wat", source, { simd: true });
  const base64 = Buffer.from(compiled.toBinary({}).buffer).toString("base64");
  compiled.destroy();
  return `/** The compiled kernel.wat, in base64. Written by \`node --import tsx scripts/build-kernel.ts\`. */\nexport const kernel =\n  "${base64}";\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL("kernel.ts", folder), await kernelModule());
}
