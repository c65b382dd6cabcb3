import type { Turn } from "../../dialogue/context/history.ts";
import type { Form, Reply } from "../../dialogue/reply/reply.ts";
import type { Library } from "../../retrieval/library.ts";
import type { IngestedText } from "../../ingest/ingest.ts";
import type { UploadedText } from "../../store/texts.ts";
import type { Feature } from "../settings/switchable.ts";
import type { Store } from "../../store/store.ts";

/** Who asks. */
export interface Asker {
  readonly id: string;
  /** As the others see them. */
  readonly name: string;
  /** Whether they may manage the server; true where there is nobody else. */
  readonly manages: boolean;
  /** Whether they may delete what others wrote; true where there is nobody else. */
  readonly moderates: boolean;
}

/** Where something is asked. */
export interface Place {
  /** Those who share notes, settings and texts: a server's id, "dm:" and a member's id, or "terminal". */
  readonly group: string;
  /** A channel's or a thread's id. */
  readonly channel: string;
}

/** A message that was posted, or a thread that was opened. */
export interface Posted {
  readonly id: string;
  /** Leads there. */
  readonly url: string;
}

/** What a door can do on behalf of a command, besides showing its reply. Each may throw an IbidError that says which
 * permission is missing. */
export interface ChannelAccess {
  /**
   * Opens a thread in a channel, headed by a reply.
   *
   * @param title 1–100 characters; longer ones are cut
   * @param role the id of a role to call
   */
  openThread(channel: string, title: string, head: Reply, role?: string): Promise<Posted>;
  /** Says something in a channel or thread. @param role the id of a role to call */
  post(channel: string, reply: Reply, role?: string): Promise<Posted>;
  /** Does nothing but make sure that one can post there again and again. @param threads with a thread each time */
  check(channel: string, threads: boolean): Promise<Posted>;
  /** Where a channel or thread is; undefined when it is gone. */
  find(channel: string): Promise<Posted | undefined>;
}

/** A file that a member gave. */
export interface GivenFile {
  readonly name: string;
  /** In bytes, as the door was told. */
  readonly size: number;
  /** @throws IbidError when it can't be fetched */
  bytes(): Promise<Uint8Array>;
}

/** The texts that a group added. */
export interface GroupShelf {
  list(): Promise<readonly UploadedText[]>;
  /**
   * Reads a file and adds it.
   *
   * @param by the member's id
   * @param at in milliseconds since 1970
   * @param title without it, the file's own
   * @throws IbidError when it can't be read or there is no room; nothing changes then
   */
  add(file: GivenFile, by: string, at: number, title?: string): Promise<IngestedText>;
  /** Whether it was there. @throws IbidError when the title won't do */
  rename(id: string, title: string): Promise<boolean>;
  /** Whether it was there. */
  remove(id: string): Promise<boolean>;
}

/** What a command works with. */
export interface CommandContext {
  /** The texts that the group sees. */
  readonly library: Library;
  readonly shelf: GroupShelf;
  /** What groups and members asked to keep. */
  readonly store: Store;
  /** What was said before in the same conversation, oldest first. */
  readonly history?: readonly Turn[];
  readonly asker: Asker;
  readonly place: Place;
  /** The time, in milliseconds since 1970. */
  readonly now: number;
  /** Shows the asker, while they wait, how far it is; undefined where that can't be shown. */
  readonly showProgress?: ((sentence: string) => void) | undefined;
  /** Undefined where nothing but a reply can be given: in the terminal, and where the server hasn't installed Ibid. */
  readonly channels?: ChannelAccess | undefined;
}

/** One entry of a suggestion list: what is shown (doors cut it to their limit) and what it stands for. */
export interface Choice<Value> {
  readonly name: string;
  readonly value: Value;
}

/** Suggests values while a member types, best first; doors show as many as they can. */
export type Suggest<Value> = (
  typed: string,
  options: Options,
  ibid: CommandContext,
) => Choice<Value>[] | Promise<Choice<Value>[]>;

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
  | (OptionBase & { readonly type: "boolean" })
  /** Their values are ids. */
  | (OptionBase & { readonly type: "channel" | "role" | "user" })
  | (OptionBase & { readonly type: "attachment" });

export type OptionValue = string | number | boolean | GivenFile;

/** The values given for a command's options. */
export class Options {
  readonly #values: ReadonlyMap<string, OptionValue>;

  constructor(values: Iterable<readonly [string, OptionValue]> = []) {
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

  has(name: string): boolean {
    return this.#values.has(name);
  }

  flag(name: string): boolean {
    return this.#values.get(name) === true;
  }

  attachment(name: string): GivenFile | undefined {
    const value = this.#values.get(name);
    return typeof value === "object" ? value : undefined;
  }
}

/** What a command gives: a reply, or questions to answer first. */
export type Answer = Reply | Form;

/** Something that can be called with options. */
export interface Callable {
  /** 1–32 lower-case characters. */
  readonly name: string;
  /** 1–100 characters. */
  readonly description: string;
  readonly options: readonly CommandOption[];
  /** @throws IbidError when what was asked for can't be done; its message is shown to the member alone. */
  run(options: Options, ibid: CommandContext): Answer | Promise<Answer>;
}

/** Puts a command in the menu of a message. */
export interface MessageMenu {
  /** 1–32 characters, as shown in the menu. */
  readonly name: string;
  /** @param words the message's, never empty */
  run(words: string, ibid: CommandContext): Answer | Promise<Answer>;
}

interface Common {
  readonly menu?: MessageMenu;
  /**
   * Takes a button or a form of the command's own: one whose step names the command.
   *
   * @param rest what the step holds
   * @param fields what was filled in, by the fields' names; empty for a button
   */
  press?(rest: string, ibid: CommandContext, fields: Options): Answer | Promise<Answer>;
  /** What a group can switch off, and the command with it. */
  readonly feature?: Feature;
  /** Whether Discord offers it only to those who may manage the server. */
  readonly forManagers?: boolean;
}

/** Several things that go by one name: "/plan start", "/plan pause". */
interface Family extends Common {
  readonly name: string;
  readonly description: string;
  /** The first is meant where only the command's name is typed. */
  readonly subcommands: readonly [Callable, ...Callable[]];
  readonly options?: undefined;
  readonly run?: undefined;
}

/**
 * One command, in a file of its own in `commands/`, as its default export; the file is named after it. It returns a
 * reply and never touches a door, so it works in Discord, in the terminal and on the web alike. An option named
 * "private" makes the reply visible only to the one who asked.
 */
export type Command = (Callable & Common & { readonly subcommands?: undefined }) | Family;

/** What can be called under a command's name. */
export function callablesOf(command: Command): readonly Callable[] {
  return command.subcommands ?? [command];
}

/** What the doors of one process share. */
export interface Services {
  readonly commands: readonly Command[];
  readonly store: Store;
  /** Fulfilled when texts can be asked; rejects when they can't be read. */
  readonly opened: Promise<unknown>;
  /**
   * The texts that are seen in a place, the one that is asked there by default first.
   *
   * @throws IbidError while texts are still being read
   */
  libraryAt(place: Place): Promise<Library>;
  /** The texts that a group added. */
  shelfOf(group: string): GroupShelf;
}
