import { SnowflakeUtil } from "discord.js";
import type { Reply } from "../../dialogue/reply/reply.ts";
import type { Permission } from "./permissions.ts";
import { render } from "../render/render.ts";

/** How a message is sent. */
export interface SendOptions {
  /** The id of a role to call. */
  readonly role?: string | undefined;
  /** What is sent with the same nonce within some minutes is sent once; at most 25 characters. */
  readonly nonce?: string | undefined;
}

/** A reply as a message that calls nobody but the role. */
export function messageFor(reply: Reply, { role }: SendOptions) {
  const allowedMentions = role === undefined ? { parse: [] } : { roles: [role] };
  return { ...render(reply, undefined, role), allowedMentions };
}

/** A request that is sent twice makes one message. */
export function nonceFields({ nonce = SnowflakeUtil.generate().toString() }: SendOptions) {
  return { nonce, enforceNonce: true } as const;
}

/** What its files need. */
export function filePermissions({ files = [] }: Reply): Permission[] {
  return files.length > 0 ? ["AttachFiles"] : [];
}
