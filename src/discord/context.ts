import { PermissionFlagsBits, type PermissionsBitField } from "discord.js";
import type { Asker, Place } from "../features/command/command.ts";
import { withoutBidiControls } from "./render/bidi-controls.ts";

/** What an interaction and a message tell alike of who asks, and where. */
interface Asking {
  readonly id: string;
  readonly name: string;
  /** Null in a direct message, where there is nobody else. */
  readonly permissions: Readonly<PermissionsBitField> | null;
  readonly guildId: string | null;
  readonly channelId: string | null;
}

export function askerOf({ id, name, permissions }: Asking): Asker {
  return {
    id,
    name: withoutBidiControls(name),
    manages: permissions?.has(PermissionFlagsBits.ManageGuild) ?? true,
    moderates: permissions?.has(PermissionFlagsBits.ManageMessages) ?? true,
  };
}

export function placeOf({ id, guildId, channelId }: Omit<Asking, "name" | "permissions">): Place {
  return { group: guildId ?? `dm:${id}`, channel: channelId ?? "" };
}
