/**
 * Word pieces' vectors are kept in four bits a component: sixteen levels, three 127ths apart, from -22 to 23. Components
 * beyond are rare in unit vectors of some hundred dimensions. Cosines change by about 0.001.
 */
const step = 3;
const lowest = -22;
const highestCode = 15;

/** ONNX Runtime's unsigned integer products need no saturation on any processor: bytes are shifted to 0…255. */
export const shift = 128;

function codeOf(component: number): number {
  return Math.min(highestCode, Math.max(0, Math.round((component - lowest) / step)));
}

/** Packs components in 127ths, two in a byte, the first in the lower bits. Their number must be even. */
export function packComponents(components: Int8Array): Uint8Array {
  const packed = new Uint8Array(components.length / 2);
  for (let index = 0; index < packed.length; index++) {
    packed[index] = codeOf(components[2 * index] ?? 0) | (codeOf(components[2 * index + 1] ?? 0) << 4);
  }
  return packed;
}

/** For each byte, its two components, shifted. */
const unpacked = new Uint8Array(512);
for (let byte = 0; byte < 256; byte++) {
  unpacked[2 * byte] = (byte & highestCode) * step + lowest + shift;
  unpacked[2 * byte + 1] = (byte >> 4) * step + lowest + shift;
}
const unpackedPairs = new Uint16Array(unpacked.buffer);

/** The components in 127ths, shifted to 0…255. */
export function unpackComponents(packed: Uint8Array): Uint8Array {
  const pairs = new Uint16Array(packed.length);
  for (let index = 0; index < packed.length; index++) pairs[index] = unpackedPairs[packed[index] ?? 0] ?? 0;
  return new Uint8Array(pairs.buffer);
}
