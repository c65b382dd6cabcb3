import { ok, refused, type Answer, type Handler, type RestRequest, type Route } from "./answer.ts";
import { channelRoutes } from "./channel-routes.ts";
import { commandRoutes } from "./command-routes.ts";
import { eventRoutes } from "./event-routes.ts";
import { interactionRoutes } from "./interaction-routes.ts";
import { object, text } from "./json.ts";
import { isThread, type Interaction, type World } from "./world.ts";

export interface RestHooks {
  /** The number of buckets of shards that may identify at a time. */
  readonly maxConcurrency: number;
  readonly gatewayUrl: () => string;
  /** Called after a response to an interaction, a deferral or an edit. */
  readonly onInteraction: (interaction: Interaction) => void;
}

function memberOf(world: World, guild = "", id = ""): Answer {
  if (!world.guildIds.has(guild)) return refused(404, 10_004, "Unknown Guild");
  const user = world.users.get(id);
  if (!user) return refused(404, 10_007, "Unknown Member");
  return ok({ ...world.memberPayload(user), user: world.userPayload(user) });
}

function activeThreads(world: World): Answer {
  const threads = [...world.channels.values()].filter(
    (channel) => isThread(channel) && channel.archived !== true,
  );
  return ok({ threads: threads.map((thread) => world.channelPayload(thread)), members: [] });
}

function userOf(world: World, id = ""): Answer {
  const user = world.users.get(id);
  return user ? ok(world.userPayload(user)) : refused(404, 10_013, "Unknown User");
}

function openDirect(world: World, body: unknown): Answer {
  const user = world.users.get(text(object(body)["recipient_id"]));
  if (!user) return refused(404, 10_013, "Unknown User");
  return ok(world.channelPayload(world.directChannel(user)));
}

/** The part of Discord's REST API that the bot uses. */
export class Rest {
  readonly #routes: readonly (readonly [string, RegExp, Handler])[];

  constructor(world: World, { maxConcurrency, gatewayUrl, onInteraction }: RestHooks) {
    const limit = { total: 1000, remaining: 999, reset_after: 14_400_000, max_concurrency: maxConcurrency };
    const routes: readonly Route[] = [
      ["GET", "/gateway/bot", () => ok({ url: gatewayUrl(), shards: 1, session_start_limit: limit })],
      ["GET", "/gateway", () => ok({ url: gatewayUrl() })],
      ["GET", "/users/@me", () => ok(world.userPayload(world.bot))],
      ["GET", String.raw`/users/(\d+)`, ([id]) => userOf(world, id)],
      ["POST", "/users/@me/channels", (_ids, { body }) => openDirect(world, body)],
      [
        "GET",
        "/users/@me/guilds",
        () =>
          ok(
            [...world.guildIds].map((id) => ({
              id,
              name: "Reading circle",
              permissions: world.botPermissions,
            })),
          ),
      ],
      ["GET", "/applications/@me", () => ok({ id: world.applicationId, name: "Ibid", flags: 0 })],
      ...commandRoutes(world),
      ["GET", String.raw`/guilds/(\d+)/members/(\d+)`, ([guild, user]) => memberOf(world, guild, user)],
      ["GET", String.raw`/guilds/(\d+)/threads/active`, () => activeThreads(world)],
      ...channelRoutes(world),
      ...eventRoutes(world),
      ...interactionRoutes(world, onInteraction),
    ];
    this.#routes = routes.map(([method, path, handler]) => [method, new RegExp(`^${path}$`), handler]);
  }

  /** True if a route authenticates by a token in its path instead of the bot's token. */
  static carriesToken(path: string): boolean {
    return path.startsWith("/interactions/") || path.startsWith("/webhooks/");
  }

  handle(request: RestRequest): Answer {
    for (const [method, path, handler] of this.#routes) {
      const found = method === request.method ? path.exec(request.path) : null;
      if (found) return handler(found.slice(1), request);
    }
    return refused(404, 0, "404: Not Found");
  }
}
