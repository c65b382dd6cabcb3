const discordEpoch = 1_420_070_400_000n;
let last = 0n;

/** Returns a new id in Discord's format: 17–20 digits that contain the time. Greater than all earlier ids. */
export function snowflake(): string {
  const now = (BigInt(Date.now()) - discordEpoch) << 22n;
  last = now > last ? now : last + 1n;
  return last.toString();
}
