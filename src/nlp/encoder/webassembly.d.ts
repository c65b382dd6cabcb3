/**
 * The part of WebAssembly that Ibid uses. TypeScript declares it only in the browser's library. The type of a module's
 * exports is given by the caller and can't be checked.
 */
declare namespace WebAssembly {
  interface Memory {
    /** Replaced when the memory grows; views of the old one are then detached. */
    readonly buffer: ArrayBuffer;
    /** @param pages of 64 KiB */
    grow(pages: number): number;
  }

  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- see above
  function instantiate<Exports>(
    binary: Uint8Array,
  ): Promise<{ readonly instance: { readonly exports: Exports } }>;
}
