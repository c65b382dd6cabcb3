/** The words of a message in lower case, with straight apostrophes. */
export function wordsOf(message: string): string[] {
  return (
    message
      .toLowerCase()
      .replace(/[’‘`´]/g, "'")
      .match(/[\p{L}\p{N}]+(?:'[\p{L}]+)*/gu) ?? []
  );
}
