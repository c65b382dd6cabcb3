/** Someone's words or name without the characters that turn the direction of writing, and of what follows on the line. */
export function withoutBidiControls(words: string): string {
  return words.replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, "");
}
