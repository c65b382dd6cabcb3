import { createHash } from "node:crypto";
import type { Reply } from "../../dialogue/reply/reply.ts";
import type { ScheduledPost } from "../../store/study/claims.ts";
import type { JobContext } from "../context.ts";
import { channelAccess } from "./channel-access.ts";
import { findPosted, type PostedQuery } from "./find-posted.ts";

/** A claimed post. */
export interface ClaimedPost extends ScheduledPost {
  /** True if an earlier claim wasn't confirmed, so that it may have been posted. */
  readonly mayBePosted: boolean;
}

/**
 * Does work that posts something, unless another process does it or has done it. If it fails or the process ends, the work is done
 * again later.
 */
export async function once(
  post: ScheduledPost,
  work: (claimed: ClaimedPost) => Promise<void>,
  { services, clock }: JobContext,
): Promise<void> {
  const { claims } = services.store;
  const claimed = await claims.claim(post, clock());
  if (claimed === undefined) return;
  await work({ ...post, mayBePosted: claimed === "again" });
  await claims.confirm(post);
}

/** A key that makes Discord accept a post once, even if several processes send it. */
function nonceOf({ group, key }: ScheduledPost): string {
  return createHash("sha256").update(`${group} ${key}`).digest("base64url").slice(0, 25);
}

/**
 * Posts a reply that was claimed, unless it is found in its channel.
 *
 * @param query tells the channel, and how the message is found
 * @param role the id of a role to mention
 * @returns the id of the message
 */
export async function postClaimed(
  claimed: ClaimedPost,
  reply: Reply,
  query: PostedQuery,
  { client }: JobContext,
  role?: string,
): Promise<string> {
  const found = claimed.mayBePosted ? await findPosted(client, query, reply, role) : undefined;
  if (found) return found.id;
  const { id } = await channelAccess(client, { nonce: nonceOf(claimed) }).post(query.channel, reply, role);
  return id;
}
