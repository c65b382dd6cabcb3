import { createLogger } from "../../src/shared/log.ts";
import { openStore, type Store } from "../../src/store/store.ts";

/** A store that nothing is kept in yet, and that is gone with the process. */
export async function memoryStore(): Promise<Store> {
  return await openStore({ path: ":memory:" }, createLogger());
}
