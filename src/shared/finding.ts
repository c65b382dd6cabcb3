/** The result of one check of an installation. */
export interface Finding {
  /** "ok", "warning" if Ibid works with it, "problem" if it doesn't. */
  readonly level: "ok" | "warning" | "problem";
  /** A sentence: what was found and, unless that is ok, what to do. */
  readonly sentence: string;
}

export function ok(sentence: string): Finding {
  return { level: "ok", sentence };
}

export function warning(sentence: string): Finding {
  return { level: "warning", sentence };
}

export function problem(sentence: string): Finding {
  return { level: "problem", sentence };
}
