/*
 * Discord drops a backslash before any character that is neither a letter, a digit nor white space, and shows that
 * character as it is. So every character that could act as markup, alone or with what stands next to it, gets one.
 * The superscripts and the raised dot act for us alone: without a backslash they are a note's number.
 */
const acting = /[\\*_~`|<>@#[\]·⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾]/g;

/** ":smile:" and "https://"; not the colon before a space. A run's last colon counts, for what follows is unknown. */
const actingColon = /:(?!\s)/g;

/** "- ", "+ " and "1." make lists at the beginning of a line; a run may stand there. */
const actingBullet = /^(\s*)([-+])/gm;
const actingNumber = /^(\s*\d*)\./gm;

/** The text as Discord markup that shows exactly these characters: nothing pings, formats, links or hides. */
export function escape(text: string): string {
  return text
    .replace(acting, "\\$&")
    .replace(actingColon, "\\:")
    .replace(actingBullet, "$1\\$2")
    .replace(actingNumber, "$1\\.");
}

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** A note's label as it stands in running text: "56" → "⁵⁶", "*" → "⁽*⁾". */
export function superscript(label: string): string {
  if (/^[0-9]+$/.test(label)) return label.replace(/[0-9]/g, (digit) => superscripts.charAt(Number(digit)));
  return `⁽${escape(label.replace(/\s+/g, " "))}⁾`;
}
