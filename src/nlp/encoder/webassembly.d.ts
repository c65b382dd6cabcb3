/**
 * TypeScript declares WebAssembly only together with the browser's world; this is the little that Ibid uses. What a
 * module exports can't be checked, so whoever instantiates one says what its source exports.
 */
declare namespace WebAssembly {
  interface Memory {
    /** Replaced when the memory grows: views of the old one are then empty. */
    readonly buffer: ArrayBuffer;
    /** @param pages of 64 KiB */
    grow(pages: number): number;
  }

  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- see above
  function instantiate<Exports>(
    binary: Uint8Array,
  ): Promise<{ readonly instance: { readonly exports: Exports } }>;
}
