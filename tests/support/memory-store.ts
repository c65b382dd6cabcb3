import { createLogger } from "../../src/shared/log.ts";
import { openStore, type Store } from "../../src/store/store.ts";

/** Opens an empty store in memory. */
export async function memoryStore(): Promise<Store> {
  return await openStore({ path: ":memory:" }, createLogger());
}
