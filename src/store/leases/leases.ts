import { type Kysely, type RawBuilder, sql, type Transaction } from "kysely";
import { forgetHolder, type Holder, isGone } from "./lease-holder.ts";

/** The shards of a bot that one process serves. */
export interface ShardClaim {
  /** Identifies the bot, the same in all of its processes. */
  readonly bot: string;
  readonly shards: readonly number[];
  /** The number of the shards of all processes; 0 for one process that serves all of them. */
  readonly count: number;
}

/** Time after its last renewal at which a lease can be taken over, in milliseconds. */
export const leaseTime = 20_000;

/** Time between two identifications of shards of one bucket, in milliseconds: Discord's 5 s, and some for slow machines and networks. */
const identifyInterval = 6000;

/**
 * Leases that keep the processes of a bot from doing the same work. They use the database's clock, and a process that ended
 * without giving its leases back loses them after `leaseTime`.
 */
export interface Leases {
  /**
   * Leases shards to a process, all or none, or renews its leases.
   *
   * @returns the process that holds one of them, or other shards of another number; undefined if they were leased
   */
  claimShards(claim: ShardClaim, holder: Holder): Promise<Holder | undefined>;
  /** Gives back all that a process has leased. It can't claim any more afterwards. */
  release(holder: Holder): Promise<void>;
  /**
   * Asks for the right to identify a shard at Discord now.
   *
   * @param bucket shards of one bucket identify one after the other
   * @returns 0 if it is granted, otherwise the time to wait in milliseconds
   */
  claimIdentify(bot: string, bucket: number): Promise<number>;
  /** The processes that hold leases of shards of any bot. */
  holders(): Promise<readonly Holder[]>;
}

export interface LeaseTables {
  leases: {
    readonly bot: string;
    readonly kind: "shard" | "identify";
    /** The number of the shard or of the bucket. */
    readonly number: number;
    /** The number of all shards; 0 for a bucket. */
    readonly count: number;
    /** The holder's id. */
    readonly holder: string;
    readonly host: string;
    readonly pid: number;
    /** The time of the last renewal by the database's clock, in milliseconds since 1970. */
    readonly at: number;
  };
}

/** The parts of leases that differ between the databases. */
export interface LeaseDialect {
  /** The current time of the database, in milliseconds since 1970. */
  readonly now: RawBuilder<number>;
  /** Makes all transactions that call it run one after the other. */
  readonly lock: (transaction: Transaction<LeaseTables>) => Promise<unknown>;
}

export const sqliteLeases: LeaseDialect = {
  now: sql`cast(unixepoch('subsec') * 1000 as integer)`,
  // Transactions lock the file from their beginning.
  lock: () => Promise.resolve(),
};

/** The number of the advisory lock, arbitrary but the same in all processes. */
const advisoryLock = 1_768_058_212;

export const postgresLeases: LeaseDialect = {
  now: sql`cast(extract(epoch from clock_timestamp()) * 1000 as bigint)`,
  lock: (transaction) => sql`select pg_advisory_xact_lock(${advisoryLock})`.execute(transaction),
};

type Row = LeaseTables["leases"];

function holderOf({ holder, host, pid }: Row): Holder {
  return { id: holder, host, pid };
}

/** Stores leases in the database. */
export function leasesIn(db: Kysely<LeaseTables>, { now, lock }: LeaseDialect): Leases {
  /** Leases of shards that were renewed lately. One that was renewed in the future was so by a clock that was wrong. */
  const current = (from: Kysely<LeaseTables>) =>
    from
      .selectFrom("leases")
      .selectAll()
      .where("kind", "=", "shard")
      .where(sql<boolean>`abs(${now} - at) < ${leaseTime}`);

  return {
    claimShards: ({ bot, shards, count }, holder) =>
      db.transaction().execute(async (transaction) => {
        await lock(transaction);
        const others = (await current(transaction).where("bot", "=", bot).execute()).filter(
          (row) => row.holder !== holder.id && !isGone(holderOf(row)),
        );
        const conflict = others.find((row) => row.count !== count || shards.includes(row.number));
        if (conflict) return holderOf(conflict);
        for (const number of shards) {
          const lease = { count, holder: holder.id, host: holder.host, pid: holder.pid, at: now };
          // oxlint-disable-next-line no-await-in-loop -- a transaction has a single connection
          await transaction
            .insertInto("leases")
            .values({ bot, kind: "shard", number, ...lease })
            .onConflict((conflicting) => conflicting.columns(["bot", "kind", "number"]).doUpdateSet(lease))
            .execute();
        }
        return undefined;
      }),

    async release(holder) {
      forgetHolder(holder);
      await db
        .deleteFrom("leases")
        .where((is) => is.and({ kind: "shard", holder: holder.id }))
        .execute();
    },

    claimIdentify: (bot, bucket) =>
      db.transaction().execute(async (transaction) => {
        await lock(transaction);
        const last = await transaction
          .selectFrom("leases")
          .select(sql<number>`abs(${now} - at)`.as("age"))
          .where((is) => is.and({ bot, kind: "identify", number: bucket }))
          .executeTakeFirst();
        if (last && last.age < identifyInterval) return identifyInterval - last.age;
        await transaction
          .insertInto("leases")
          .values({ bot, kind: "identify", number: bucket, count: 0, holder: "", host: "", pid: 0, at: now })
          .onConflict((conflict) => conflict.columns(["bot", "kind", "number"]).doUpdateSet({ at: now }))
          .execute();
        return 0;
      }),

    async holders() {
      const rows = await current(db).execute();
      return rows.map(holderOf).filter((holder) => !isGone(holder));
    },
  };
}
