import type { Kysely } from "kysely";
import type { TextId } from "../../document/text-id.ts";
import { withNewId } from "../database/id.ts";

/** A question that comes back to a member by spaced repetition. */
export interface Card {
  /** Eight letters a–z and digits. */
  readonly id: string;
  readonly group: string;
  /** The member's id. */
  readonly user: string;
  /** Identifies the question. */
  readonly key: string;
  readonly text: TextId;
  /** The question, as JSON. */
  readonly question: string;
  /** The state of the scheduler, as JSON. */
  readonly state: string;
  /** When it comes back, in milliseconds since 1970. */
  readonly due: number;
  /** When it was reviewed last, in milliseconds since 1970; 0 if it never was. */
  readonly reviewed: number;
}

/** The fields of a card that an answer changes. */
export type CardChange = Pick<Card, "state" | "due" | "reviewed">;

/** The cards of the members of all groups. */
export interface Reviews {
  /** Adds a card; if the member has one with the key already, changes that. */
  add(card: Omit<Card, "id">): Promise<void>;
  /** Returns undefined if the member has no card with the id. */
  get(group: string, user: string, id: string): Promise<Card | undefined>;
  /** All cards of a member, those that are due first at the beginning. */
  list(group: string, user: string): Promise<readonly Card[]>;
  update(group: string, user: string, id: string, change: CardChange): Promise<void>;
  /** Returns true if the card existed. */
  remove(group: string, user: string, id: string): Promise<boolean>;
  /** Removes the cards that all members of a group have under a key. */
  removeKey(group: string, key: string): Promise<void>;
}

export interface CardTables {
  cards: Card;
}

/** Stores cards in the database. */
export function reviewsIn(db: Kysely<CardTables>): Reviews {
  return {
    async add(card) {
      const { group, user, key, state, due, reviewed, question } = card;
      await withNewId(
        async (id) =>
          (await db
            .updateTable("cards")
            .set({ state, due, reviewed, question })
            .where((is) => is.and({ group, user, key }))
            .returning("id")
            .executeTakeFirst()) ??
          // Does nothing if the id is taken, or if the card was added meanwhile.
          db
            .insertInto("cards")
            .values({ ...card, id })
            .onConflict((conflict) => conflict.doNothing())
            .returning("id")
            .executeTakeFirst(),
      );
    },

    get: (group, user, id) =>
      db
        .selectFrom("cards")
        .selectAll()
        .where((is) => is.and({ group, user, id }))
        .executeTakeFirst(),

    list: (group, user) =>
      db
        .selectFrom("cards")
        .selectAll()
        .where((is) => is.and({ group, user }))
        .orderBy("due")
        .orderBy("id")
        .execute(),

    async update(group, user, id, change) {
      await db
        .updateTable("cards")
        .set(change)
        .where((is) => is.and({ group, user, id }))
        .execute();
    },

    async remove(group, user, id) {
      const { numDeletedRows } = await db
        .deleteFrom("cards")
        .where((is) => is.and({ group, user, id }))
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },

    async removeKey(group, key) {
      await db
        .deleteFrom("cards")
        .where((is) => is.and({ group, key }))
        .execute();
    },
  };
}
