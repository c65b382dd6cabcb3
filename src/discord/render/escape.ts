/** Characters that can form markup. */
const markup = /[\\*_~`|<>@#[\]]/g;

/** Colons that can form ":smile:" or "https://": all that no space follows. The end of the text counts, too, since another text may follow. */
const markupColon = /:(?!\s)/g;

/** Starts of lines that can form a list: "-", "+" and "1.". */
const listMarker = /^[ \t]*(?:[-+]|\d+\.)/gm;

/**
 * Escapes a text so that Discord shows exactly its characters: no mentions, formatting, links or spoilers. Discord drops
 * a backslash before any character that isn't a letter, a digit or white space.
 *
 * @param continues true if the text's first line continues a line
 */
export function escape(text: string, continues = false): string {
  return text
    .replace(markup, "\\$&")
    .replace(markupColon, "\\:")
    .replace(listMarker, (marker, offset: number) =>
      continues && offset === 0 ? marker : `${marker.slice(0, -1)}\\${marker.slice(-1)}`,
    );
}

/** A name without what changes the direction of writing; undefined if nothing of it can be seen. */
export function visibleName(name: string): string | undefined {
  const plain = withoutBidiControls(name).trim();
  return /[^\p{C}\p{Z}\p{M}\p{DI}\u2800]/u.test(plain) ? plain : undefined;
}

/** Removes the control characters that change the direction of writing. They would also affect the rest of the line. */
export function withoutBidiControls(words: string): string {
  return words.replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, "");
}
