/** The beginning of the ids of these groups. */
export const directPrefix = "dm:";

/** The id of the group that a member's direct messages form. */
export function directMessages(user: string): string {
  return directPrefix + user;
}

/** True for a group that a member's direct messages form. */
export function isDirectMessages(group: string): boolean {
  return group.startsWith(directPrefix);
}
