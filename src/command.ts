import type { Turn } from "./conversation/history.ts";
import type { Reply } from "./conversation/reply.ts";
import type { Library } from "./retrieval/library.ts";

/** What a command works with. */
export interface Ibid {
  readonly library: Library;
  /** What was said before in the same conversation, oldest first. */
  readonly history?: readonly Turn[];
}

/** One entry of a suggestion list: what is shown (doors cut it to their limit) and what it stands for. */
export interface Choice<Value> {
  readonly name: string;
  readonly value: Value;
}

/** Suggests values while a member types, best first; doors show as many as they can. */
export type Suggest<Value> = (typed: string, options: Options, ibid: Ibid) => Choice<Value>[];

interface OptionBase {
  /** 1–32 lower-case characters. */
  readonly name: string;
  /** 1–100 characters. */
  readonly description: string;
  readonly required?: boolean;
}

export type CommandOption =
  | (OptionBase & {
      readonly type: "string";
      readonly maxLength?: number;
      readonly suggest?: Suggest<string>;
    })
  | (OptionBase & {
      readonly type: "integer";
      readonly min?: number;
      readonly max?: number;
      readonly suggest?: Suggest<number>;
    })
  | (OptionBase & { readonly type: "boolean" });

/** The values given for a command's options. */
export class Options {
  readonly #values: ReadonlyMap<string, string | number | boolean>;

  constructor(values: Iterable<readonly [string, string | number | boolean]> = []) {
    this.#values = new Map(values);
  }

  string(name: string): string | undefined {
    const value = this.#values.get(name);
    return typeof value === "string" ? value : undefined;
  }

  number(name: string): number | undefined {
    const value = this.#values.get(name);
    return typeof value === "number" ? value : undefined;
  }

  flag(name: string): boolean {
    return this.#values.get(name) === true;
  }
}

/** Puts a command in the menu of a message, where the message's words become the value of one option. */
export interface MessageMenu {
  /** 1–32 characters, as shown in the menu. */
  readonly name: string;
  readonly option: string;
}

/**
 * One command, in a file of its own in `commands/`, as its default export. It returns a reply and never touches a
 * door, so it works in Discord, in the terminal and on the web alike. An option named "private" makes the reply
 * visible only to the one who asked.
 */
export interface Command {
  /** 1–32 lower-case characters; the file is named after it. */
  readonly name: string;
  /** 1–100 characters. */
  readonly description: string;
  readonly options: readonly CommandOption[];
  readonly menu?: MessageMenu;
  /** @throws IbidError when what was asked for can't be done; its message is shown to the member alone. */
  run(options: Options, ibid: Ibid): Reply | Promise<Reply>;
}
