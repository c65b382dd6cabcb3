/** What may be forbidden in a channel; as bits, as Discord has them. */
export const permissions = {
  viewChannel: 1n << 10n,
  sendMessages: 1n << 11n,
  attachFiles: 1n << 15n,
  readHistory: 1n << 16n,
  createPublicThreads: 1n << 35n,
  sendInThreads: 1n << 38n,
} as const;

/** What every role has here: all that a bot like ours needs. */
export const granted = "2248473465835073";
