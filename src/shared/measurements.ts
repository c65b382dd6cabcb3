import { channel, subscribe } from "node:diagnostics_channel";

/** The events that are measured, by name. Times are in seconds. They never hold what members wrote, nor ids. */
export interface Measurements {
  /** A message or an interaction was answered. */
  readonly reply: {
    /** The kind of request: "mention", "passing", "command", "menu", "button" or "form". */
    readonly request: string;
    /** The kind of reply, "form", or the code of the error that the reply reports. */
    readonly answer: string;
    /** Time from its arrival to Discord's confirmation of the reply. */
    readonly seconds: number;
  };
  /** A request was refused before any work was done for it. */
  readonly refusal: {
    /** "late" if its turn didn't come in time, otherwise whose requests were too many. */
    readonly reason: "late" | "member" | "channel" | "group";
  };
  /** A request's turn came. */
  readonly turn: { readonly seconds: number };
  /** A member gave a file. The result is "added" or the code of the error. */
  readonly upload: { readonly result: string };
  /** The database ran a query. */
  readonly query: { readonly seconds: number; readonly failed: boolean };
}

function channelOf(name: keyof Measurements) {
  return channel(`ibid:${name}`);
}

/** Reports an event to whoever measures, if anybody does. */
export function measure<Name extends keyof Measurements>(name: Name, event: Measurements[Name]): void {
  channelOf(name).publish(event);
}

/** Calls a function with each event of that name from now on. */
export function onMeasured<Name extends keyof Measurements>(
  name: Name,
  listener: (event: Measurements[Name]) => void,
): void {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only `measure` publishes there
  subscribe(`ibid:${name}`, (event) => listener(event as Measurements[Name]));
}
