import { ApplicationFlags, DiscordAPIError, PermissionsBitField, REST, Routes } from "discord.js";
import * as v from "valibot";
import { countOf } from "../shared/count.ts";
import { type Finding, ok, problem, warning } from "../shared/finding.ts";
import type { BotOptions } from "./bot.ts";
import { inviteUrl } from "../shared/invite.ts";
import { localized } from "../shared/locale/message.ts";
import { tokenError } from "./errors.ts";
import { type Permission, permissionNames } from "./posting/permissions.ts";

/** Maximum time of a request, in milliseconds. */
const timeout = 10_000;

/** The number of remaining connections a day below which there is a warning. */
const fewSessions = 50;

function isPermission(flag: string): flag is Permission {
  return flag in permissionNames;
}

const permissions = Object.entries(permissionNames).map(([flag, name]) => ({
  bits: isPermission(flag) ? PermissionsBitField.Flags[flag] : 0n,
  name: localized(name),
}));

/** The number of servers that are named in a sentence. */
const maxNames = 3;

const userSchema = v.object({ id: v.string(), username: v.string() });
const applicationSchema = v.object({ id: v.string(), flags: v.optional(v.number(), 0) });
const gatewaySchema = v.object({
  shards: v.number(),
  session_start_limit: v.object({ total: v.number(), remaining: v.number(), reset_after: v.number() }),
});
const serversSchema = v.array(v.object({ id: v.string(), name: v.string(), permissions: v.string() }));

function intentFinding(flags: number, { messageContent }: BotOptions): Finding {
  const granted = ApplicationFlags.GatewayMessageContent | ApplicationFlags.GatewayMessageContentLimited;
  if (!messageContent) return ok("Intents: none of the privileged ones is needed.");
  if ((flags & granted) !== 0) return ok("Intents: Message Content Intent is switched on.");
  return problem(
    "Intents: switch on Message Content Intent on the application's Bot page, or set MESSAGE_CONTENT_INTENT=false.",
  );
}

function shardFindings(
  { shards, session_start_limit: limit }: v.InferOutput<typeof gatewaySchema>,
  { shardCount }: BotOptions,
): Finding[] {
  const tooFew = shardCount !== undefined && shardCount < shards;
  return [
    tooFew
      ? warning(`Shards: Discord recommends ${shards}; set SHARD_COUNT to that in all processes.`)
      : ok(`Shards: Discord recommends ${shards}.`),
    ...(limit.remaining < fewSessions
      ? [
          warning(
            `Connections: ${limit.remaining} of ${limit.total} a day are left for ${Math.ceil(limit.reset_after / 3_600_000)} hours: find out why the bot starts so often.`,
          ),
        ]
      : []),
  ];
}

/** True if permissions include another, as those of an administrator do. */
function has(all: bigint, bits: bigint): boolean {
  return (all & (bits | PermissionsBitField.Flags.Administrator)) !== 0n;
}

function permissionFinding(servers: v.InferOutput<typeof serversSchema>, application: string): Finding {
  if (servers.length === 0) {
    return warning(`Permissions: the bot is in no server; invite it by ${inviteUrl(application)}`);
  }
  const lacking = servers
    .map((server) => ({
      name: server.name,
      missing: permissions.filter(({ bits }) => !has(BigInt(server.permissions), bits)),
    }))
    .filter(({ missing }) => missing.length > 0);
  if (lacking.length === 0) return ok(`Permissions: complete in ${countOf(servers.length, "server")}.`);
  const named = lacking
    .slice(0, maxNames)
    .map(({ name, missing }) => `${name}: ${missing.map((permission) => permission.name).join(", ")}`);
  const more = lacking.length > maxNames ? `; and ${lacking.length - maxNames} more` : "";
  return warning(`Permissions: give the bot's role what it lacks (${named.join("; ")}${more}).`);
}

/** Checks what Discord says about a bot: its token, intents, shards and permissions. Changes nothing, and doesn't connect it. */
export async function diagnoseDiscord(options: BotOptions): Promise<Finding[]> {
  const rest = new REST({
    timeout,
    retries: 1,
    ...(options.apiUrl !== undefined && { api: options.apiUrl }),
  });
  rest.setToken(options.token);
  try {
    const user = v.parse(userSchema, await rest.get(Routes.user()));
    const application = v.parse(applicationSchema, await rest.get(Routes.currentApplication()));
    const gateway = v.parse(gatewaySchema, await rest.get(Routes.gatewayBot()));
    const servers = v.parse(serversSchema, await rest.get(Routes.userGuilds()));
    return [
      ok(`Token: Discord accepts it, as that of ${user.username}.`),
      intentFinding(application.flags, options),
      ...shardFindings(gateway, options),
      permissionFinding(servers, application.id),
    ];
  } catch (error) {
    if (error instanceof DiscordAPIError && error.status === 401) {
      return [problem(`Token: ${tokenError(error).message}`)];
    }
    const reason = error instanceof Error ? error.message : String(error);
    return [problem(`Discord: it can't be asked (${reason}): check the network and DISCORD_API_URL.`)];
  }
}
