import type { CommandContext } from "../command/command.ts";
import { textReply, type Reply } from "../../dialogue/reply/reply.ts";
import { IbidError } from "../../shared/error.ts";
import type { Plan, PlanChange } from "../../store/plans.ts";
import { portionName, readingOf } from "./portions.ts";
import { occurrenceAfter } from "./schedule.ts";
import { titleOf } from "./choice.ts";
import { doorFor } from "./start.ts";
import { nextLine } from "./status.ts";

async function changed(plan: Plan, change: PlanChange, said: string, ibid: CommandContext): Promise<Reply> {
  const now = await ibid.store.plans.update(ibid.place.group, plan.id, change);
  if (!now) throw new IbidError("outdated", "That reading plan was stopped meanwhile.");
  return textReply([said, nextLine(now, ibid)].join("\n"));
}

/** Posts no more until it is resumed. */
export function pause(plan: Plan, ibid: CommandContext): Promise<Reply> {
  if (plan.state === "paused")
    throw new IbidError("outdated", "It is paused already: /plan resume goes on with it.");
  return changed(plan, { state: "paused", trouble: null }, `“${titleOf(plan, ibid)}” is paused.`, ibid);
}

/** Goes on with the next occurrence from now; those of the pause are not made up for. */
export async function resume(plan: Plan, ibid: CommandContext): Promise<Reply> {
  if (plan.state === "running") throw new IbidError("outdated", "It isn't paused.");
  await doorFor(ibid).check(plan.channel, plan.thread);
  const startsOn = occurrenceAfter(plan, ibid.now).key;
  const change = { state: "running", trouble: null, startsOn } as const;
  return changed(plan, change, `“${titleOf(plan, ibid)}” goes on.`, ibid);
}

/** Leaves the next reading out. */
export function skip(plan: Plan, ibid: CommandContext): Promise<Reply> {
  const { text } = ibid.library.index(plan.text);
  const [current, next] = [readingOf(text, plan), readingOf(text, plan, 1)];
  if (!current || !next)
    throw new IbidError("outdated", "That is the last reading: /plan stop ends the plan without it.");
  return changed(plan, { position: next.from }, `${portionName(text, current)} is skipped.`, ibid);
}

/** Has the last reading come again. */
export function back(plan: Plan, ibid: CommandContext): Promise<Reply> {
  const { text } = ibid.library.index(plan.text);
  const before = readingOf(text, plan, -1);
  if (!before || before.from >= plan.position)
    throw new IbidError("outdated", "That is the first reading already.");
  return changed(plan, { position: before.from }, "One reading back.", ibid);
}

/** Asks whether to end it. */
export function askToStop(plan: Plan, ibid: CommandContext): Reply {
  const step = { kind: "command", command: "plan", rest: `stop;${plan.id}` } as const;
  const question = `Stop reading “${titleOf(plan, ibid)}”? What was posted stays; where you were is forgotten.`;
  return { ...textReply(question, [{ label: "Stop it", action: step }]), private: true };
}

/** Ends it. */
export async function stop(id: string, { store, place }: CommandContext): Promise<Reply> {
  const there = await store.plans.remove(place.group, id);
  const said = there ? "The reading plan is stopped." : "That reading plan was stopped already.";
  return { ...textReply(said), private: true, replaces: true };
}
