/**
 * The permissions that Ibid uses, as bits: to see, write and open threads in channels, attach files, read the history, and create
 * events and polls.
 */
const permissions = [10n, 11n, 38n, 35n, 15n, 16n, 44n, 49n].reduce((all, bit) => all | (1n << bit), 0n);

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
