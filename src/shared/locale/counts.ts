import { localized, type MessageId } from "./message.ts";

/** The messages that say the number of some things. */
type CountId = Extract<MessageId, `counts-${string}`>;

/** "3 notes" in the language of the request. */
export function counted(id: CountId, count: number): string {
  return localized(id, { count });
}

/** As `counted`, in a list; an empty list for 0. */
export function countedIfAny(id: CountId, count: number): string[] {
  return count === 0 ? [] : [counted(id, count)];
}
