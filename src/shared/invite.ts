/** The permissions that Ibid uses, as bits: to see, write and open threads in channels, attach files and read the history. */
const permissions = (1n << 10n) | (1n << 11n) | (1n << 38n) | (1n << 35n) | (1n << 15n) | (1n << 16n);

/** The address at which a bot is invited to a server. @param application the application's id */
export function inviteUrl(application: string): string {
  const query = new URLSearchParams({
    client_id: application,
    permissions: permissions.toString(),
    scope: "bot applications.commands",
  });
  return `https://discord.com/oauth2/authorize?${query.toString()}`;
}

/** The id of the application that a bot's token belongs to; undefined if it isn't a token of Discord's form. */
export function applicationOf(token: string): string | undefined {
  const [head = ""] = token.split(".");
  const id = Buffer.from(head, "base64url").toString();
  return /^\d{17,20}$/.test(id) ? id : undefined;
}
