import type { Library } from "../../src/retrieval/library.ts";
import { createLogger } from "../../src/shared/log.ts";
import type { Store } from "../../src/store/store.ts";
import { webApp, type WebServices } from "../../src/web/app.tsx";
import { groupTextsOver } from "../support/group-texts.ts";

/** The web pages over common texts and a store. */
export function webAppOver(common: Library, store: Store, options: Pick<WebServices, "origin" | "mcp"> = {}) {
  const groupTexts = groupTextsOver(common, store);
  return webApp({
    publicLibrary: () => groupTexts.common(),
    libraryAt: (place, settings) => groupTexts.libraryAt(place, settings),
    store,
    log: createLogger("silent"),
    ...options,
  });
}
