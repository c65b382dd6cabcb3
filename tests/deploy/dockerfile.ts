/** One instruction of a Dockerfile: its keyword and the rest, with continued lines joined. */
export interface Instruction {
  readonly keyword: string;
  readonly rest: string;
}

/** A stage of a Dockerfile, from one FROM to the next. */
export interface Stage {
  readonly name: string | undefined;
  readonly image: string;
  readonly instructions: readonly Instruction[];
}

function instructionsOf(source: string): Instruction[] {
  return source
    .split("\n")
    .filter((line) => !/^\s*#/.test(line))
    .join("\n")
    .replaceAll(/\\\n\s*/g, " ")
    .split("\n")
    .flatMap((line) => {
      const [, keyword, rest] = /^([A-Z]+)\s+(.*)$/.exec(line) ?? [];
      return keyword !== undefined && rest !== undefined ? [{ keyword, rest }] : [];
    });
}

export function stagesOf(source: string): Stage[] {
  const stages: (Omit<Stage, "instructions"> & { readonly instructions: Instruction[] })[] = [];
  for (const instruction of instructionsOf(source)) {
    const [, image, name] = /^(\S+)(?: AS (\S+))?$/.exec(instruction.rest) ?? [];
    if (instruction.keyword === "FROM" && image !== undefined) stages.push({ image, name, instructions: [] });
    else stages.at(-1)?.instructions.push(instruction);
  }
  return stages;
}
