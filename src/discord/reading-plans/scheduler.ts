import { occurrenceAfter, occurrenceFrom } from "../../features/reading-plan/schedule.ts";
import { isQuietHour, settingsOf } from "../../features/settings/settings.ts";
import type { Occurrence } from "../../store/study/occurrences.ts";
import type { Plan } from "../../store/study/plans.ts";
import { serves, type JobContext } from "../context.ts";
import { postReading, takeOverReading } from "./post-reading.ts";
import type { Job } from "../scheduled/repeat.ts";

/** Maximum time between two looks at the plans, in milliseconds. A new plan is noticed after this time at the latest. */
const maxSleep = 30_000;

/** Time that a process has to post a claimed reading before another one takes over, in milliseconds. */
const claimTimeout = 60_000;

/** Receives errors after which the scheduler tries again. The channel is null if no single plan failed. */
type OnError = (error: unknown, channel: string | null) => void;

/**
 * Posts a plan's reading if it is due; one reading, even if several occurrences were missed.
 *
 * @param unconfirmed the plan's claimed occurrence that isn't confirmed yet
 * @returns when to look at the plan again, in milliseconds since 1970
 */
async function runPlan(
  plan: Plan,
  unconfirmed: Occurrence | undefined,
  context: JobContext,
): Promise<number> {
  const now = context.clock();
  // Derived from the stored plan, so that all processes use the same key, even around midnight.
  const { key, at } = occurrenceFrom(plan, plan.startsOn);
  if (unconfirmed) {
    if (unconfirmed.claimed < now - claimTimeout) await takeOverReading(plan, unconfirmed, context);
  } else if (at <= now) {
    const settings = await settingsOf(context.services.store, plan.group);
    if (settings.off.includes("plan") || isQuietHour(settings, now)) return now + maxSleep;
    // A reading that was due in quiet hours isn't late when they end.
    await postReading(plan, key, isQuietHour(settings, at) ? now : at, context);
  }
  return occurrenceAfter(plan, now).at;
}

/** Posts all readings that are due. Returns when to look again, in milliseconds since 1970. */
async function runPlans(context: JobContext, onError: OnError): Promise<number> {
  const { client, services, clock } = context;
  const { plans, occurrences } = services.store;
  const running = await plans.listRunning();
  const unconfirmed = await occurrences.listUnconfirmed(clock() + claimTimeout);
  const latest = clock() + maxSleep;
  const times = running
    .filter(({ group }) => serves(client, group))
    .map(async (plan) => {
      const own = unconfirmed.find((occurrence) => occurrence.plan === plan.id);
      try {
        return await runPlan(plan, own, context);
      } catch (error) {
        onError(error, plan.channel);
        return latest;
      }
    });
  return Math.min(latest, ...(await Promise.all(times)));
}

/** Posts the readings of all plans when they are due. Each is posted once, even with several processes. */
export function startReadingPlans(context: JobContext, onError: OnError): Job {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let running = Promise.resolve();

  async function run(): Promise<void> {
    let next = context.clock() + maxSleep;
    try {
      next = await runPlans(context, onError);
    } catch (error) {
      onError(error, null);
    }
    if (!stopped) schedule(next - context.clock());
  }

  function schedule(delay: number): void {
    timer = setTimeout(
      () => {
        running = run();
      },
      Math.max(0, delay),
    ).unref();
  }

  schedule(0);
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
