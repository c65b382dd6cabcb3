/** What could act as markup, alone or with what stands next to it. */
const acting = /[\\*_~`|<>@#[\]]/g;

/** ":smile:" and "https://"; not the colon before a space. A run's last colon counts, for what follows is unknown. */
const actingColon = /:(?!\s)/g;

/** "- " and "1." make lists at the beginning of a line. */
const actingBullet = /^[ \t]*(?:[-+]|\d+\.)/gm;

/**
 * The text as Discord markup that shows exactly these characters: nothing pings, formats, links or hides. Discord
 * drops a backslash before any character that is neither a letter, a digit nor white space.
 *
 * @param continues whether something stands before it on its first line
 */
export function escape(text: string, continues = false): string {
  return text
    .replace(acting, "\\$&")
    .replace(actingColon, "\\:")
    .replace(actingBullet, (bullet, offset: number) =>
      continues && offset === 0 ? bullet : `${bullet.slice(0, -1)}\\${bullet.slice(-1)}`,
    );
}
