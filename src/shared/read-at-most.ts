/**
 * The bytes of a body, read as they come.
 *
 * @param most the number of bytes that a body may have
 * @throws what `tooLarge` makes, as soon as more have come
 */
export async function readAtMost(
  body: AsyncIterable<Uint8Array>,
  most: number,
  tooLarge: () => Error,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let received = 0;
  for await (const chunk of body) {
    received += chunk.length;
    if (received > most) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
