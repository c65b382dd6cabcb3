import { expect, test } from "vitest";
import { ingest } from "../../src/ingest/ingest.ts";
import { IbidError } from "../../src/shared/error.ts";
import { endings, numerous, repeated } from "./hostile.ts";

const size = 2000;

/** How many times as long the longer file is. */
const factor = 6;

/** The factor by which its time may be longer at most: less than the square. */
const mostGrowth = 15;

/** Time that doesn't depend on the file, such as that for the collection of garbage, in milliseconds. */
const noise = 250;

/** The CPU time in milliseconds that reading a file takes. */
async function timeToRead(name: string, unit: string, characters: number): Promise<number> {
  const bytes = Buffer.from(unit.repeat(characters / unit.length));
  const before = process.cpuUsage();
  try {
    await ingest({ name, bytes });
  } catch (error) {
    // Such a file may be refused.
    if (!(error instanceof IbidError)) throw error;
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** True if each of three runs takes longer than the limit in milliseconds. One alone may be slowed by other work of the machine. */
async function isAlwaysSlower(most: number, run: () => Promise<number>): Promise<boolean> {
  for (let runs = 0; runs < 3; runs++) if ((await run()) <= most) return false;
  return true;
}

test.each(endings)(
  "the time to read hostile .%s files grows with their length",
  { timeout: 300_000 },
  async (ending) => {
    const name = `hostile.${ending}`;
    await timeToRead(name, "It sank, and *nobody* saw it.[^1]\n\n", size);
    const superlinear: string[] = [];
    for (const unit of repeated) {
      const most = mostGrowth * (await timeToRead(name, unit, size)) + noise;
      if (await isAlwaysSlower(most, () => timeToRead(name, unit, factor * size))) superlinear.push(unit);
    }
    expect(superlinear).toEqual([]);
  },
);

test.each(numerous)("%s many times is read in linear time", { timeout: 300_000 }, async (unit, count) => {
  const time = (times: number) => timeToRead("hostile.html", unit, times * count * unit.length);
  expect(await isAlwaysSlower(8 * (await time(1)) + noise, () => time(4))).toBe(false);
});
