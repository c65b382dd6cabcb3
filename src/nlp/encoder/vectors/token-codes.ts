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

/** For each two bytes, their four components, shifted. A question unpacks millions of bytes, twice as fast as by single ones. */
function unpackedPairs(): Uint32Array {
  const pairs = new Uint16Array(2 ** 16);
  for (let pair = 0; pair < pairs.length; pair++) pairs[pair] = pair;
  const bytes = new Uint8Array(pairs.buffer);
  const unpacked = new Uint8Array(2 * bytes.length);
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index] ?? 0;
    unpacked[2 * index] = (byte & highestCode) * step + lowest + shift;
    unpacked[2 * index + 1] = (byte >> 4) * step + lowest + shift;
  }
  return new Uint32Array(unpacked.buffer);
}

/** Made when it is needed, since not every thread that loads this module unpacks. */
let unpacked: Uint32Array | undefined;

/** The components in 127ths, shifted to 0…255. */
export function unpackComponents(packed: Uint8Array): Uint8Array {
  const pairs = new Uint16Array(Math.ceil(packed.length / 2));
  new Uint8Array(pairs.buffer).set(packed);
  const components = new Uint32Array(pairs.length);
  const known = (unpacked ??= unpackedPairs());
  for (let index = 0; index < pairs.length; index++) components[index] = known[pairs[index] ?? 0] ?? 0;
  return new Uint8Array(components.buffer, 0, 2 * packed.length);
}
