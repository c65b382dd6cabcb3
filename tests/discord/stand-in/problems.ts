/** A validation error at a path in a request's body. */
export interface Problem {
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly message: string;
}

interface Nest {
  [key: string]: Nest | { code: string; message: string }[];
}

/** Discord's response to an invalid body: code 50035, with the problems nested by their paths. */
export function invalidFormBody(problems: readonly Problem[]) {
  const errors: Nest = {};
  for (const { path, code, message } of problems) {
    let place = errors;
    for (const key of path.map(String)) {
      const inner = place[key] ?? {};
      if (Array.isArray(inner)) break;
      place[key] = inner;
      place = inner;
    }
    const known = place["_errors"];
    place["_errors"] = [...(Array.isArray(known) ? known : []), { code, message }];
  }
  return { message: "Invalid Form Body", code: 50035, errors };
}

/** Checks the length of a string. */
export function lengthProblems(
  value: unknown,
  [least, most]: readonly [number, number],
  path: Problem["path"],
): Problem[] {
  if (typeof value !== "string") {
    return [{ path, code: "BASE_TYPE_REQUIRED", message: "This field is required" }];
  }
  if (value.length >= least && value.length <= most) return [];
  return [{ path, code: "BASE_TYPE_BAD_LENGTH", message: `Must be between ${least} and ${most} in length.` }];
}
