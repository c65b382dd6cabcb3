import {
  Events,
  GuildScheduledEventStatus,
  type Client,
  type GuildScheduledEvent,
  type PartialGuildScheduledEvent,
} from "discord.js";
import type { Store } from "../../store/store.ts";
import type { SessionChange } from "../../store/study/sessions.ts";

type AnyEvent = GuildScheduledEvent | PartialGuildScheduledEvent;

/** The change of a session after its event was edited in Discord. */
function changeBy({ name, status, scheduledStartTimestamp: at }: AnyEvent): SessionChange {
  if (status === GuildScheduledEventStatus.Canceled) return { state: "cancelled" };
  return { ...(name !== null && { title: name }), ...(at !== null && { at }) };
}

/** Keeps sessions as their events are, when somebody edits or deletes these in Discord. Returns what ends it. */
export function followEvents(
  client: Client<true>,
  { sessions }: Store,
  work: (promise: Promise<void>) => void,
): () => void {
  const change = async ({ id, guildId }: AnyEvent, changes: SessionChange) => {
    const session = await sessions.ofEvent(guildId, id);
    if (session?.state === "planned") await sessions.update(guildId, session.id, changes);
  };
  const onUpdate = (_before: AnyEvent | null, event: AnyEvent) => work(change(event, changeBy(event)));
  const onDelete = (event: AnyEvent) => work(change(event, { state: "cancelled" }));
  client.on(Events.GuildScheduledEventUpdate, onUpdate);
  client.on(Events.GuildScheduledEventDelete, onDelete);
  return () => {
    client.off(Events.GuildScheduledEventUpdate, onUpdate);
    client.off(Events.GuildScheduledEventDelete, onDelete);
  };
}
