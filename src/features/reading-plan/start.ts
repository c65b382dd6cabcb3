import type { ChannelAccess, CommandContext, Options } from "../command/command.ts";
import { textReply, type Reply } from "../../dialogue/reply/reply.ts";
import { IbidError } from "../../shared/error.ts";
import type { NewPlan } from "../../store/plans.ts";
import { readDays, readTime } from "./days.ts";
import { portionsOf } from "./portions.ts";
import { occurrenceAfter } from "./schedule.ts";
import { sayPace } from "./wording.ts";
import { readZone, timeZones } from "../settings/time-zone.ts";
import { openPlans } from "./choice.ts";
import { nextLine } from "./status.ts";
import { resolveParagraph } from "../look-up/paragraph.ts";

/** How many plans a group can have at once. */
const plansAtMost = 5;

/** The door of a place where plans can be. @throws IbidError elsewhere */
export function doorFor({ channels: door }: CommandContext): ChannelAccess {
  if (door) return door;
  throw new IbidError(
    "unavailable-here",
    "A reading plan posts in a channel of a server that has invited me: ask me there.",
  );
}

function readUnit(typed: string): NewPlan["unit"] {
  const unit = typed.trim().toLowerCase();
  if (/^w(ords?)?$/u.test(unit)) return "words";
  if (/^(p(aragraphs?)?|¶)$/u.test(unit)) return "paragraphs";
  throw new IbidError("invalid-input", `A reading is counted in paragraphs or in words, not in “${typed}”.`);
}

/** The zone that is given, which the group keeps when it has none; otherwise the group's. */
async function zoneOf(
  typed: string | undefined,
  time: string,
  { store, place }: CommandContext,
): Promise<string> {
  const { zone: kept } = await store.settings.get(place.group);
  if (typed !== undefined) {
    const zone = readZone(typed);
    if (kept === undefined) await store.settings.set(place.group, { zone });
    return zone;
  }
  if (typeof kept === "string" && timeZones.includes(kept)) return kept;
  throw new IbidError(
    "invalid-input",
    `In which time zone is ${time}? Please add it as “zone”, such as Europe/Vienna; I'll keep it for this server.`,
  );
}

function roleOf(role: string | undefined, { place }: CommandContext): string | null {
  // Discord's role for everyone has the server's id.
  if (role !== place.group) return role ?? null;
  throw new IbidError(
    "invalid-input",
    "I don't call everyone: please pick a role that people chose for themselves.",
  );
}

/**
 * Begins a plan.
 *
 * @throws IbidError when something given can't be, when there are too many plans, or when the bot can't post there
 */
export async function startPlan(options: Options, ibid: CommandContext): Promise<Reply> {
  const { store, place, now, library } = ibid;
  const door = doorFor(ibid);
  const { text } = library.index(options.string("text"));
  const time = readTime(options.string("time") ?? "18:00");
  const weekdays = readDays(options.string("days") ?? "daily");
  const first = resolveParagraph(text, options.string("from") ?? "first", ibid).ordinal;
  const thread = options.flag("thread");
  const role = roleOf(options.string("role"), ibid);
  const unit = readUnit(options.string("unit") ?? "paragraphs");
  const amount = Math.max(1, options.number("amount") ?? 1);
  if ((await openPlans(ibid)).length >= plansAtMost) {
    throw new IbidError(
      "limit-reached",
      `There are ${plansAtMost} reading plans here already: /plan stop ends one.`,
    );
  }
  const { id: channel, url } = await door.check(options.string("channel") ?? place.channel, thread);
  const zone = await zoneOf(options.string("zone"), time, ibid);
  const startsOn = occurrenceAfter({ weekdays, time, zone }, now).key;
  const plan = await store.plans.add({
    group: place.group,
    channel,
    text: text.id,
    unit,
    amount,
    weekdays,
    time,
    zone,
    thread,
    role,
    first,
    position: first,
    state: "running",
    trouble: null,
    created: now,
    startsOn,
  });
  const count = portionsOf(text, plan).length;
  const readings = count === 1 ? "one reading" : `${count} readings`;
  return textReply(
    [`We read “${text.title}” together: ${sayPace(plan)}, in ${readings}.`, nextLine(plan, ibid)].join("\n"),
    [{ label: "Where it is posted", url }],
  );
}
