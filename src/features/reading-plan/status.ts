import type { Text } from "../../document/model.ts";
import { channelLink } from "../../dialogue/reply/channel-link.ts";
import { instant } from "../../dialogue/reply/instant.ts";
import { privateReply, textReply, type Reply } from "../../dialogue/reply/reply.ts";
import type { Plan } from "../../store/study/plans.ts";
import { isAlone, type CommandContext } from "../command/context.ts";
import { openPlans, prepareReadings, titleOf } from "./choice.ts";
import { readOnButtons } from "../progress/read-on.ts";
import { standingIn, standingLines } from "../progress/standing.ts";
import { lengthOf, readingName, readingOf, readingsOf } from "./readings.ts";
import { occurrenceAfter, occurrenceFrom, type Due } from "./schedule.ts";
import { progressBar } from "../../shared/progress-bar.ts";
import { sayPace } from "./wording.ts";
import { localized } from "../../shared/locale/message.ts";

/** "¶5–6 next on Wed 21 Jan, 18:00". */
export function nextLine(plan: Plan, { library, now }: CommandContext): string {
  const text = library.texts.find(({ id }) => id === plan.text);
  const reading = text && readingOf(text, plan);
  if (!reading) return localized("plan-nothing-left");
  const name = readingName(text, reading);
  if (plan.state === "paused") return localized("plan-next-after-resume", { reading: name });
  const due = occurrenceFrom(plan, plan.startsOn);
  return due && due.at > now
    ? localized("plan-next", { reading: name, when: instant(due.at, plan.zone) })
    : localized("plan-next-now", { reading: name });
}

/** The days that the preview of a plan spans, in milliseconds, and the most readings in it. */
const previewTime = 7 * 24 * 60 * 60_000;
const previewAtMost = 7;

/** The readings of the next week after the next one: "Then ¶7–8 on Thu 22 Jan, 18:00; …". */
function previewLines(plan: Plan, text: Text, now: number): string[] {
  if (plan.state === "paused") return [];
  const lines: string[] = [];
  let due: Due = occurrenceFrom(plan, plan.startsOn);
  for (let further = 1; further <= previewAtMost; further++) {
    due = occurrenceAfter(plan, due.at);
    const reading = due.at - now <= previewTime ? readingOf(text, plan, further) : undefined;
    if (!reading) break;
    lines.push(`${instant(due.at, plan.zone)}: ${readingName(text, reading)}`);
  }
  return lines;
}

function troubleLines({ trouble, state }: Plan): string[] {
  if (trouble === null) return [];
  return state === "paused"
    ? [localized("plan-trouble-paused", { trouble })]
    : [localized("plan-trouble-retried", { trouble })];
}

/** The share of a plan's paragraphs or verses, or in a random order of its readings, that have been read. */
function shareOf(plan: Plan, text: Text): number {
  const done = plan.position - plan.first;
  const all = plan.order === "random" ? readingsOf(text, plan).length : lengthOf(text, plan) + 1 - plan.first;
  return all <= 0 ? 1 : Math.min(1, done / all);
}

function statusOf(plan: Plan, context: CommandContext): string {
  const text = context.library.texts.find(({ id }) => id === plan.text);
  return [
    titleOf(plan, context),
    ...(text ? [`${progressBar(shareOf(plan, text))} · ${nextLine(plan, context)}`] : []),
    ...(text ? previewLines(plan, text, context.now) : []),
    plan.state === "paused" ? localized("plan-pace-paused", { pace: sayPace(plan) }) : sayPace(plan),
    ...(isAlone(context.place) ? [] : [localized("plan-posted-in", { channel: channelLink(plan.channel) })]),
    ...troubleLines(plan),
  ].join("\n");
}

/** The progress of the group's plans. */
export async function statusReply(context: CommandContext): Promise<Reply> {
  const plans = await openPlans(context);
  if (plans.length === 0) return { ...textReply(localized("plan-none")), linksCommands: true };
  await prepareReadings(plans, context);
  const statuses = plans.map((plan) => statusOf(plan, context));
  return { ...textReply(statuses.join("\n\n")), headings: plans.map((plan) => titleOf(plan, context)) };
}

/** The progress of one plan and of the member who presses "Progress". */
export async function planStatusReply(
  { plan: id }: { readonly plan: string },
  context: CommandContext,
): Promise<Reply> {
  const plan = (await openPlans(context)).find((each) => each.id === id);
  if (plan) await prepareReadings([plan], context);
  const text = plan && context.library.texts.find((each) => each.id === plan.text);
  const standing = text && plan.order === "text" ? await standingIn(text, context) : undefined;
  return privateReply(() => {
    if (!plan) return textReply(localized("plan-over"));
    const own = standing ? ["", ...standingLines(standing)] : [];
    const say = [statusOf(plan, context), ...own].join("\n");
    const buttons = standing ? readOnButtons(standing) : [];
    return { ...textReply(say, buttons), headings: [titleOf(plan, context)] };
  });
}
