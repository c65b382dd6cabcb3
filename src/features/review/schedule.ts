import { createEmptyCard, fsrs, Rating, State } from "ts-fsrs";
import * as v from "valibot";

const number = v.number();

/** The state of a card as it is stored. Dates are in milliseconds since 1970. */
const storedState = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    due: number,
    stability: number,
    difficulty: number,
    scheduled_days: number,
    learning_steps: number,
    reps: number,
    lapses: number,
    state: v.enum(State),
    last_review: v.optional(number),
  }),
);

/** When a card comes back, and the state that says how well it is known. */
export interface Schedule {
  readonly state: string;
  /** In milliseconds since 1970. */
  readonly due: number;
}

/** The time by which a card comes back early, so that it does for somebody who reviews a little earlier each day. */
const earlier = 8 * 60 * 60_000;

// Without short-term steps every interval is a day or more. The same answers give the same intervals.
const scheduler = fsrs({ enable_short_term: false, enable_fuzz: false });

/**
 * The next time for a card, by the free spaced repetition scheduler (FSRS).
 *
 * @param state the state before the answer; undefined for a new card
 * @param now in milliseconds since 1970
 */
export function scheduleAfter(isRight: boolean, now: number, state?: string): Schedule {
  const stored = state === undefined ? undefined : v.parse(storedState, state);
  const card = stored
    ? { ...stored, elapsed_days: 0, last_review: stored.last_review ?? null }
    : createEmptyCard(now);
  const {
    elapsed_days: _,
    due,
    last_review: last,
    ...next
  } = scheduler.next(card, now, isRight ? Rating.Good : Rating.Again).card;
  return {
    state: JSON.stringify({ ...next, due: due.getTime(), last_review: last?.getTime() }),
    due: due.getTime() - earlier,
  };
}
