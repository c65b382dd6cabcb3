const discordEpoch = 1_420_070_400_000n;
let last = 0n;

/** A new id, later than all before it, as Discord makes them: 17–20 digits with the time inside. */
export function snowflake(): string {
  const now = (BigInt(Date.now()) - discordEpoch) << 22n;
  last = now > last ? now : last + 1n;
  return last.toString();
}
