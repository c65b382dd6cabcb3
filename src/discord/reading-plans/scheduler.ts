import type { Occurrence } from "../../store/occurrences.ts";
import type { Plan } from "../../store/plans.ts";
import { occurrenceAfter, occurrenceFrom } from "../../features/reading-plan/schedule.ts";
import { isQuietHour, settingsOf } from "../../features/settings/settings.ts";
import { postReading, settleReading, type ReadingContext } from "./post-reading.ts";

/** How long it may take to hear of a new plan, in milliseconds. */
const longestSleep = 30_000;
/** How long whoever claimed a reading has to post it, before somebody else sees to it, in milliseconds. */
const claimPatience = 60_000;

/** Told of what failed and will be tried again. */
type Report = (error: unknown, channel: string | null) => void;

export interface RunningPlans {
  /** Posts nothing new, and waits for what is being posted. */
  stop(): Promise<void>;
}

/** Posts a plan's reading if it is due, one for all that were missed; gives the time of the next. */
async function tendOne(plan: Plan, claimed: Occurrence | undefined, desk: ReadingContext): Promise<number> {
  const now = desk.clock();
  // All who look at the plan name this reading by the same key, even while the date changes.
  const { key, at } = occurrenceFrom(plan, plan.startsOn);
  if (claimed) {
    if (claimed.claimed < now - claimPatience) await settleReading(plan, claimed, desk);
  } else if (at <= now) {
    const settings = await settingsOf(desk.services.store, plan.group);
    if (settings.off.includes("plan") || isQuietHour(settings, now)) return now + longestSleep;
    // A reading that waited for quiet hours to end comes when it was expected.
    await postReading(plan, key, isQuietHour(settings, at) ? now : at, desk);
  }
  return occurrenceAfter(plan, now).at;
}

/** Posts whatever is due now, and gives the time to look again. */
async function tend(desk: ReadingContext, report: Report): Promise<number> {
  const { client, services: host, clock } = desk;
  const { plans, occurrences } = host.store;
  const running = await plans.listRunning();
  const claimed = await occurrences.listUnconfirmed(clock() + claimPatience);
  const latest = clock() + longestSleep;
  const times = running
    // Each server's events, and so its channels, come to one shard only.
    .filter(({ group }) => client.guilds.cache.has(group))
    .map(async (plan) => {
      const own = claimed.find((occurrence) => occurrence.plan === plan.id);
      try {
        return await tendOne(plan, own, desk);
      } catch (error) {
        report(error, plan.channel);
        return latest;
      }
    });
  return Math.min(latest, ...(await Promise.all(times)));
}

/** Posts the readings of all plans when they are due, each once however many processes do this. */
export function startReadingPlans(desk: ReadingContext, report: Report): RunningPlans {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let underWay = Promise.resolve();

  async function turn(): Promise<void> {
    let next = desk.clock() + longestSleep;
    try {
      next = await tend(desk, report);
    } catch (error) {
      report(error, null);
    }
    if (!stopped) sleep(next - desk.clock());
  }

  function sleep(milliseconds: number): void {
    timer = setTimeout(
      () => {
        underWay = turn();
      },
      Math.max(0, milliseconds),
    ).unref();
  }

  sleep(0);
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await underWay;
    },
  };
}
