import { textReply, type Reply } from "../../dialogue/reply/reply.ts";
import { IbidError } from "../../shared/error.ts";
import { localizable, localized } from "../../shared/locale/message.ts";
import type { Plan, PlanChange } from "../../store/study/plans.ts";
import type { CommandContext } from "../command/context.ts";
import { readZone } from "../settings/time-zone.ts";
import { titleOf } from "./choice.ts";
import { readDays, readTime } from "./days.ts";
import { ordinalIn, readingOf } from "./readings.ts";
import { callLines, channelsFor, checkUnit, clockLine, nextDate, roleOf } from "./start.ts";
import { nextLine } from "./status.ts";
import { sayPace } from "./wording.ts";

interface PlanEdit {
  readonly amount: number | undefined;
  readonly unit: Plan["unit"] | undefined;
  readonly days: string | undefined;
  readonly time: string | undefined;
  readonly zone: string | undefined;
  /** The day of the next reading. */
  readonly date: string | undefined;
  readonly channel: string | undefined;
  readonly thread: boolean | undefined;
  readonly role: string | undefined;
  /** False to call no role any more. */
  readonly call: boolean | undefined;
}

/** The change of the amount. The readings so far keep their numbers, and the new amount counts from the next paragraph. */
function amountChange(plan: Plan, edit: PlanEdit, { library }: CommandContext): PlanChange {
  const { amount = plan.amount, unit = plan.unit } = edit;
  if (amount === plan.amount && unit === plan.unit) return {};
  if (plan.order === "random") {
    throw new IbidError("invalid-input", localizable("plan-random-amount"));
  }
  const { text } = library.index(plan.text);
  checkUnit(text, unit);
  const number = readingOf(text, plan)?.number ?? 1;
  const first = ordinalIn(text, plan.first, plan.unit, unit);
  const since = ordinalIn(text, plan.position, plan.unit, unit);
  return { amount, unit, first, since, position: since, before: number - 1 };
}

async function scheduleChange(plan: Plan, edit: PlanEdit, { now }: CommandContext): Promise<PlanChange> {
  const { days, time, zone, date } = edit;
  if ([days, time, zone, date].every((each) => each === undefined)) return {};
  const schedule = {
    weekdays: days === undefined ? plan.weekdays : readDays(days),
    time: time === undefined ? plan.time : readTime(time),
    zone: zone === undefined ? plan.zone : await readZone(zone),
  };
  return { ...schedule, startsOn: nextDate(date, schedule, now) };
}

async function placeChange(plan: Plan, edit: PlanEdit, context: CommandContext): Promise<PlanChange> {
  const { channel = plan.channel, thread = plan.thread } = edit;
  if (channel === plan.channel && thread === plan.thread) return {};
  const { id, threads } = await channelsFor(context).check(channel, thread);
  return { channel: id, thread: threads };
}

/**
 * Changes a plan. It goes on where it is.
 *
 * @throws IbidError when nothing is changed, an option is wrong, or the bot can't post in the channel
 */
export async function editPlan(plan: Plan, edit: PlanEdit, context: CommandContext): Promise<Reply> {
  const role = edit.call === false ? null : edit.role && roleOf(edit.role, context);
  const change: PlanChange = {
    ...amountChange(plan, edit, context),
    ...(await scheduleChange(plan, edit, context)),
    ...(await placeChange(plan, edit, context)),
    ...(role !== undefined && { role }),
  };
  if (Object.keys(change).length === 0) {
    throw new IbidError("invalid-input", localizable("plan-no-change"));
  }
  const changed = await context.store.plans.update(context.place.group, plan.id, change);
  if (!changed) throw new IbidError("outdated", localizable("plan-gone"));
  const lines = [
    localized("plan-changed", { title: titleOf(changed, context), pace: sayPace(changed) }),
    nextLine(changed, context),
    ...(edit.zone === undefined ? [] : [clockLine(changed.zone, context.now)]),
    ...(change.role !== undefined || change.channel !== undefined
      ? await callLines(channelsFor(context), changed.channel, changed.role)
      : []),
  ];
  return textReply(lines.join("\n"));
}
