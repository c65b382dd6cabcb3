export type Facts = Readonly<Record<string, unknown>>;

/** Where every part of Ibid reports to. Nothing a member wrote is ever passed in. */
export interface Logger {
  info(message: string, facts?: Facts): void;
  warn(message: string, facts?: Facts): void;
  error(message: string, facts?: Facts): void;
}

function readable(value: unknown): unknown {
  return value instanceof Error ? { name: value.name, message: value.message, stack: value.stack } : value;
}

/** Writes one line an event: time, level, message and, where there are any, the facts as JSON. */
export function createLogger(write: (line: string) => void = (line) => process.stderr.write(line)): Logger {
  const at = (level: string) => (message: string, facts?: Facts) => {
    const detail = facts ? ` ${JSON.stringify(facts, (_key, value) => readable(value))}` : "";
    write(`${new Date().toISOString()} ${level} ${message}${detail}\n`);
  };
  return { info: at("info"), warn: at("warn"), error: at("error") };
}
