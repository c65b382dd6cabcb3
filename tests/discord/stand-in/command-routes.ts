import { ok, refused, rejected, type Answer, type Route } from "./answer.ts";
import { commandListProblems } from "./check-commands.ts";
import { list, object, type Json } from "./json.ts";
import { snowflake } from "./snowflake.ts";
import type { World } from "./world.ts";

/** Removes properties that are false, as Discord does. */
function withoutFalse(option: Json): Json {
  const kept = Object.entries(option).filter(([, value]) => value !== false);
  const inner = list(option["options"]).map((each) => withoutFalse(object(each)));
  return { ...Object.fromEntries(kept), ...(inner.length > 0 && { options: inner }) };
}

/** Adds default values, as Discord does. */
function registered(
  { type = 1, description = "", options, ...rest }: Json,
  guild: string | undefined,
  world: World,
): Json {
  const kept = list(options).map((option) => withoutFalse(object(option)));
  return {
    id: snowflake(),
    application_id: world.applicationId,
    version: snowflake(),
    default_member_permissions: null,
    type,
    description,
    name_localizations: null,
    description_localizations: null,
    nsfw: false,
    ...(guild === undefined ? { dm_permission: true } : { guild_id: guild }),
    ...rest,
    ...(kept.length > 0 && { options: kept }),
  };
}

/** Removes the translations, as Discord does unless it is asked for them. */
function withoutLocalizations(given: Json): Json {
  const {
    name_localizations: _names,
    description_localizations: _descriptions,
    options,
    choices,
    ...rest
  } = given;
  const inner = (values: unknown) => list(values).map((each) => withoutLocalizations(object(each)));
  return {
    ...rest,
    ...(options !== undefined && { options: inner(options) }),
    ...(choices !== undefined && { choices: inner(choices) }),
  };
}

function put(world: World, guild: string | undefined, body: unknown): Answer {
  if (guild !== undefined && guild !== world.guildId) return refused(403, 50_001, "Missing Access");
  const problems = commandListProblems(body, guild === undefined ? "global" : "guild");
  if (problems.length > 0) return rejected(problems);
  const stored = list(body).map((given) => registered(object(given), guild, world));
  world.commands.set(guild ?? "global", stored);
  return ok(stored);
}

/** Routes for registering commands. */
export function commandRoutes(world: World): Route[] {
  const path = String.raw`/applications/(\d+)(?:/guilds/(\d+))?/commands`;
  return [
    [
      "GET",
      path,
      ([, guild], { query }) => {
        const known = world.commands.get(guild ?? "global") ?? [];
        return ok(query.get("with_localizations") === "true" ? known : known.map(withoutLocalizations));
      },
    ],
    ["PUT", path, ([, guild], { body }) => put(world, guild, body)],
  ];
}
