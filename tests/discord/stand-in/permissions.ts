/** Discord's permission bits that a test can deny in a channel. */
export const permissions = {
  viewChannel: 1n << 10n,
  sendMessages: 1n << 11n,
  attachFiles: 1n << 15n,
  mentionEveryone: 1n << 17n,
  readHistory: 1n << 16n,
  createPublicThreads: 1n << 35n,
  manageEvents: 1n << 33n,
  createEvents: 1n << 44n,
  sendPolls: 1n << 49n,
  sendInThreads: 1n << 38n,
} as const;

/** The permissions of every role: all that the bot needs. */
export const granted = "2248473465835073";

/** The permissions of a member who may manage messages. */
export const moderating = String(BigInt(granted) | (1n << 13n));
