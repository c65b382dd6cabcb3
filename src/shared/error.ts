import { wordsOf, type Localizable } from "./locale/message.ts";

/** The kinds of failure that a person, rather than a fault in the program, can do something about. */
export type ErrorCode =
  /** The command line was called in the wrong way. */
  | "usage"
  /** A value that somebody gave can't be accepted. */
  | "invalid-input"
  /** The environment, the commands folder or the texts folder is set up in the wrong way. */
  | "invalid-configuration"
  /** Nothing has the name or number that was given. */
  | "not-found"
  /** The name that was given is taken. */
  | "conflict"
  /** A group has as many of these as it may have. */
  | "limit-reached"
  /** The person isn't allowed to do this. */
  | "permission"
  /** The bot lacks a permission in Discord. */
  | "bot-permission"
  /** This can't be done in this place, or is switched off there. */
  | "unavailable-here"
  /** The text was changed after the passage was shown. */
  | "text-changed"
  /** The button, form or state that was acted on is no longer valid. */
  | "outdated"
  /** It may work in a minute. */
  | "busy"
  /** There are more requests than can be answered. */
  | "overloaded"
  /** A file is damaged, of the wrong kind, or can't be opened. */
  | "unreadable-file"
  /** A file can't be written. */
  | "unwritable-file"
  /** A file is too large, or needs too much time or memory. */
  | "too-large"
  /** A file can't be downloaded from the address that was given. */
  | "download-failed"
  /** The database can't be opened or reached. */
  | "database-unavailable"
  /** Discord can't be reached. */
  | "discord-unavailable"
  /** Discord doesn't accept the bot's token. */
  | "token-rejected"
  /** Discord doesn't allow the bot a privileged intent. */
  | "intents-refused"
  /** Discord asks for more shards than were opened. */
  | "sharding-required"
  /** Another process does the work of this one. */
  | "replaced"
  /** The sentence encoder isn't installed or can't be used. */
  | "encoder-unavailable"
  /** The sentence encoder was closed, since the process is about to end. */
  | "encoder-closed"
  /** A part of Ibid failed where the person can only try again. */
  | "internal";

export interface ErrorDetails {
  /** Values for the log and for tests. */
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly cause?: unknown;
}

/**
 * An error whose message is written for the person who caused it: one sentence with what was wrong and what to do. Its
 * `message` is in English, for logs and for programs; `localizedMessage` is what members are shown.
 */
export class IbidError extends Error {
  readonly code: ErrorCode;
  readonly facts: Readonly<Record<string, unknown>>;
  /** A string if it is only ever shown in English. */
  readonly sentence: string | Localizable;

  constructor(code: ErrorCode, sentence: string | Localizable, { facts = {}, cause }: ErrorDetails = {}) {
    super(typeof sentence === "string" ? sentence : wordsOf(sentence, "en"), { cause });
    this.name = "IbidError";
    this.code = code;
    this.facts = facts;
    this.sentence = sentence;
  }

  /** The message in the language of the request. */
  get localizedMessage(): string {
    return typeof this.sentence === "string" ? this.sentence : wordsOf(this.sentence);
  }
}
