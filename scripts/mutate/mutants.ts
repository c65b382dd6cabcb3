/** A source file with one constant changed. */
export interface Mutant {
  readonly file: string;
  /** The constant with its value and its new value. */
  readonly description: string;
  readonly source: string;
  readonly mutated: string;
}

/** A numeric constant of a module: `const limit = 1_000;` at the start of a line. */
const constantPattern =
  /^(?<declaration>(?:export )?const (?<name>\w+) = )(?<value>-?\d[\d_]*(?:\.\d+)?(?:e-?\d+)?);$/gmu;

/** The value times 1.5 and divided by 2. Whole numbers stay whole and change by 1 at least. */
function changesOf(value: number): number[] {
  if (value === 0) return [1];
  const changed = [value * 1.5, value / 2];
  if (!Number.isInteger(value)) return changed;
  const [larger = 0, smaller = 0] = changed.map(Math.trunc);
  return [larger === value ? value + Math.sign(value) : larger, smaller];
}

/** The mutants of a file: each numeric constant of the module changed in two ways. */
export function mutantsOf(file: string, source: string): Mutant[] {
  return [...source.matchAll(constantPattern)].flatMap(({ 0: matched, index, groups = {} }) => {
    const { declaration = "", name, value = "" } = groups;
    return changesOf(Number(value.replaceAll("_", ""))).map((changed) => ({
      file,
      description: `${name}: ${value} → ${changed}`,
      source,
      mutated: `${source.slice(0, index)}${declaration}${changed};${source.slice(index + matched.length)}`,
    }));
  });
}
