import { noContent, ok, refused, rejected, type Answer, type Route } from "./answer.ts";
import { number, object, text, type Json } from "./json.ts";
import { permissions } from "./permissions.ts";
import { lengthProblems, type Problem } from "./problems.ts";
import { snowflake } from "./snowflake.ts";
import type { World } from "./world.ts";

const external = 3;
const voice = 2;

function eventProblems(body: Json, world: World): Problem[] {
  const { name, description, scheduled_start_time: start, scheduled_end_time: end } = body;
  const type = number(body["entity_type"]);
  const problems = lengthProblems(name, [1, 100], ["name"]);
  if (description !== undefined) problems.push(...lengthProblems(description, [0, 1000], ["description"]));
  const wrong = (field: string) =>
    problems.push({ path: [field], code: "GUILD_SCHEDULED_EVENT_SCHEDULE_PAST", message: "Invalid value" });
  if (Number.isNaN(Date.parse(text(start))) || Date.parse(text(start)) < Date.now())
    wrong("scheduled_start_time");
  if (number(body["privacy_level"]) !== 2) wrong("privacy_level");
  if (type === external) {
    const { location } = object(body["entity_metadata"]);
    problems.push(...lengthProblems(location, [1, 100], ["entity_metadata", "location"]));
    if (!(Date.parse(text(end)) > Date.parse(text(start)))) wrong("scheduled_end_time");
    if (body["channel_id"]) wrong("channel_id");
  } else if (type === voice) {
    if (world.channels.get(text(body["channel_id"]))?.type !== 2) wrong("channel_id");
  } else wrong("entity_type");
  return problems;
}

function create(world: World, guild: string, given: unknown): Answer {
  if ((world.deniedInServer & permissions.createEvents) !== 0n) {
    return refused(403, 50_013, "Missing Permissions");
  }
  const body = object(given);
  const problems = eventProblems(body, world);
  if (problems.length > 0) return rejected(problems);
  const event: Json = {
    channel_id: null,
    entity_id: null,
    entity_metadata: null,
    scheduled_end_time: null,
    status: 1,
    ...body,
    id: snowflake(),
    guild_id: guild,
    creator_id: world.bot.id,
    recurrence_rule: null,
  };
  world.events.set(text(event["id"]), event);
  return ok(event);
}

function change(world: World, id: string, given: unknown): Answer {
  const event = world.events.get(id);
  if (!event) return refused(404, 10_070, "Unknown Guild Scheduled Event");
  const changed = { ...event, ...object(given) };
  const problems = eventProblems(changed, world);
  if (problems.length > 0) return rejected(problems);
  world.events.set(id, changed);
  return ok(changed);
}

/** Routes for the scheduled events of a server. */
export function eventRoutes(world: World): Route[] {
  const events = String.raw`/guilds/(\d+)/scheduled-events`;
  return [
    ["POST", events, ([guild = ""], { body }) => create(world, guild, body)],
    ["GET", events, ([guild]) => ok([...world.events.values()].filter((each) => each["guild_id"] === guild))],
    ["PATCH", String.raw`${events}/(\d+)`, ([, id = ""], { body }) => change(world, id, body)],
    [
      "DELETE",
      String.raw`${events}/(\d+)`,
      ([, id = ""]) =>
        world.events.delete(id) ? noContent : refused(404, 10_070, "Unknown Guild Scheduled Event"),
    ],
  ];
}
