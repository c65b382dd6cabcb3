import type { TextId } from "../../document/text-id.ts";
import type { Turn } from "../../dialogue/context/history.ts";
import type { Reply } from "../../dialogue/reply/reply.ts";
import type { IngestedText } from "../../ingest/ingest.ts";
import type { OnProgress } from "../../ingest/progress.ts";
import type { Library } from "../../retrieval/library.ts";
import { isDirectMessages } from "../../store/direct-messages.ts";
import type { Store } from "../../store/store.ts";
import type { UploadedText } from "../../store/texts.ts";
import type { ReadingPages } from "../reading-page/pages.ts";
import { settingsOf, type GroupSettings } from "../settings/settings.ts";
import type { Command } from "./command.ts";

/** The member who uses a command. */
export interface Asker {
  readonly id: string;
  /** The name that other members see. */
  readonly name: string;
  /** True if they may manage the server, and where there are no other members. */
  readonly manages: boolean;
  /** True if they may delete what others wrote, and where there are no other members. */
  readonly moderates: boolean;
}

/** The group and the channel in which a command is used. */
export interface Place {
  /** The group that shares annotations, settings and texts: a server's id, "dm:" and a member's id, or "terminal". */
  readonly group: string;
  /** The id of a channel or a thread. */
  readonly channel: string;
  /** The id of the channel that a thread belongs to; undefined outside of threads. */
  readonly parent?: string | undefined;
  /** True if others see public replies although the group is one person's: in the direct messages of several people. */
  readonly isOverheard?: boolean;
}

/** True in the terminal, where there are no channels and no other members. */
export function isTerminal({ group }: Pick<Place, "group">): boolean {
  return group === "terminal";
}

/** True where nobody else takes part: in direct messages and in the terminal. */
export function isAlone({ group }: Place): boolean {
  return isTerminal({ group }) || isDirectMessages(group);
}

/** A message that was posted, or a thread that was opened. */
export interface Posted {
  readonly id: string;
  /** The link to it. */
  readonly url: string;
}

/** A poll of the platform. */
export interface Poll {
  readonly question: string;
  /** At most ten. */
  readonly answers: readonly string[];
  /** The time for which it is open, in hours. */
  readonly hours: number;
  /** True if members may choose several answers. */
  readonly several: boolean;
}

/** An event to put into a server's calendar. */
export interface ScheduledEvent {
  readonly title: string;
  readonly description: string;
  /** When it begins, in milliseconds since 1970. */
  readonly at: number;
  /** Its duration in minutes. */
  readonly minutes: number;
  /** The id of the channel that it is in: one to speak in, or else one to write in. */
  readonly channel: string;
}

/** The scheduled events of a server. */
export interface EventAccess {
  /**
   * Creates an event. One with the same title and time that Ibid created before, and that isn't among the known ones, is taken
   * instead: Ibid ended before it could keep it.
   *
   * @param voice true if the event's channel must be one to speak in
   * @param known the ids of the events of other sessions
   * @throws IbidError that names the missing permission
   */
  schedule(event: ScheduledEvent, voice: boolean, known: ReadonlySet<string>): Promise<Posted>;
  /** The link to an event. */
  url(id: string): string;
  /** Does nothing if the event is gone. @throws IbidError that names the missing permission */
  cancel(id: string): Promise<void>;
}

/**
 * Posting in channels, besides the reply to the command.
 *
 * Each method throws an IbidError that names the missing permission.
 */
export interface ChannelAccess {
  /** False in direct messages, which have no threads. */
  readonly opensThreads: boolean;
  /**
   * Opens a thread in a channel, with a reply as its first message.
   *
   * @param title 1–100 characters; longer ones are cut
   * @param role the id of a role to mention
   */
  openThread(channel: string, title: string, head: Reply, role?: string): Promise<Posted>;
  /** Posts in a channel or thread. @param role the id of a role to mention */
  post(channel: string, reply: Reply, role?: string): Promise<Posted>;
  /** Posts a poll in a channel or thread. Longer questions and answers than the platform allows are cut. */
  poll(channel: string, poll: Poll): Promise<Posted>;
  /**
   * Checks that the bot can post there again and again.
   *
   * @param threads true if each post opens a thread
   * @returns with `threads` set if each post opens a thread, as it always does in forums
   */
  check(channel: string, threads: boolean): Promise<Posted & { readonly threads: boolean }>;
  /** True if a message in the channel can notify the members of a role. */
  canCall(channel: string, role: string): Promise<boolean>;
  /** Returns undefined when the channel or thread is gone. Its name is one that members see, as "#reading". */
  find(channel: string): Promise<(Posted & { readonly name?: string }) | undefined>;
  /** Undefined where there is no server. */
  readonly events?: EventAccess | undefined;
}

/** A file that a member attached, or gave the address of. */
export interface GivenFile {
  readonly name: string;
  /** In bytes, as declared by the platform. */
  readonly size: number;
  /** @throws IbidError when it can't be fetched */
  bytes(): Promise<Uint8Array>;
}

/** The texts that a group added. */
export interface GroupShelf {
  list(): Promise<readonly UploadedText[]>;
  /** Downloads a file from an address. @throws IbidError when it can't be, or may not be downloaded from there */
  download(address: string): Promise<GivenFile>;
  /**
   * Reads a file and adds it.
   *
   * @param by the member's id
   * @param at in milliseconds since 1970
   * @param title without it, the file's own
   * @param onProgress is called while a larger file is read
   * @throws IbidError when it can't be read or there is no room; nothing changes then
   */
  add(
    file: GivenFile,
    by: string,
    at: number,
    title?: string,
    onProgress?: OnProgress,
  ): Promise<IngestedText>;
  /** Returns false if there is no such text. @throws IbidError when the title is empty or too long */
  rename(id: TextId, title: string): Promise<boolean>;
  /** The words of a text's glossary; undefined if there is none. */
  glossary(id: TextId): Promise<string | undefined>;
  /**
   * Replaces the glossary of a text; one without entries removes it.
   *
   * @param by the member's id
   * @returns the number of its entries; undefined if there is no such text
   * @throws IbidError when it has a malformed line or is too long
   */
  setGlossary(id: TextId, words: string, by: string): Promise<number | undefined>;
  /** Returns false if there is no such text. */
  remove(id: TextId): Promise<boolean>;
}

/** Everything a command can use besides its options. */
export interface CommandContext {
  /** The texts that the group sees. */
  readonly library: Library;
  readonly shelf: GroupShelf;
  /** The data that groups and members asked to keep. */
  readonly store: Store;
  /** The settings of the group, as they were when the request came in. */
  readonly settings: GroupSettings;
  /** The earlier turns of the conversation, oldest first. */
  readonly history?: readonly Turn[];
  readonly asker: Asker;
  readonly place: Place;
  /** True if only the asker will see the reply, as far as that is known beforehand. */
  readonly isPrivate?: boolean | undefined;
  /** True if the asker wants to see what lies beyond what has been read. */
  readonly showsBeyond?: boolean | undefined;
  /** The time, in milliseconds since 1970. */
  readonly now: number;
  /** Shows the asker the progress while they wait; undefined where that isn't possible. */
  readonly showProgress?: ((sentence: string) => void) | undefined;
  /** Undefined if only a reply is possible: in the terminal, in a server that hasn't installed Ibid, and between others. */
  readonly channels?: ChannelAccess | undefined;
  /** The address at which the bot is invited; undefined outside of Discord. */
  readonly inviteUrl?: string | undefined;
  /** The address of the source, if the operator tells it. */
  readonly sourceUrl?: string | undefined;
  /** Undefined if no web pages are served. */
  readonly pages?: ReadingPages | undefined;
}

/** The services that the front ends of one process share. */
export interface Services {
  readonly commands: readonly Command[];
  readonly store: Store;
  /** Fulfilled when the shared texts can be asked; rejects when they can't be read. */
  readonly opened: Promise<unknown>;
  /**
   * The texts that are seen in a place, the default one first.
   *
   * @throws IbidError while texts are still being read
   */
  libraryAt(place: Place, settings: GroupSettings): Promise<Library>;
  /** The texts that a group added. */
  shelfOf(group: string): GroupShelf;
  /** The address of the source, if the operator tells it. */
  readonly sourceUrl?: string | undefined;
  /** Undefined if no web pages are served. */
  readonly pages?: ReadingPages | undefined;
}

/** The parts of a command's context that only its front end knows. */
export type Caller = Pick<
  CommandContext,
  "inviteUrl" | "asker" | "place" | "history" | "showProgress" | "channels" | "isPrivate"
>;

/**
 * The context of a command.
 *
 * @param settings the group's settings, if the front end has read them
 * @throws IbidError while texts are still being read
 */
export async function commandContextOf(
  services: Services,
  caller: Caller,
  settings = settingsOf(services.store, caller.place.group),
): Promise<CommandContext> {
  const { place } = caller;
  const current = await settings;
  return {
    ...caller,
    library: await services.libraryAt(place, current),
    shelf: services.shelfOf(place.group),
    store: services.store,
    settings: current,
    sourceUrl: services.sourceUrl,
    pages: services.pages,
    now: Date.now(),
  };
}
