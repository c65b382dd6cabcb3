import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Services } from "../../src/features/command/context.ts";
import { createLogger } from "../../src/shared/log.ts";
import type { Library } from "../../src/retrieval/library.ts";
import { GroupTexts } from "../../src/app/group-texts.ts";
import type { Store } from "../../src/store/store.ts";

/** Group texts over a library of common texts. Indexes are kept in a new folder by default. */
export function groupTextsOver(
  common: Library | Promise<Library>,
  store: Store,
  folder = mkdtempSync(join(tmpdir(), "ibid-indexes-")),
  memory = 2 ** 30,
): GroupTexts {
  return new GroupTexts(common, store, folder, async () => {}, memory, createLogger("silent"));
}

/** The services of a front end that concern texts. */
export function groupTextServices(
  common: Library | Promise<Library>,
  store: Store,
): Pick<Services, "opened" | "libraryAt" | "shelfOf"> {
  const groupTexts = groupTextsOver(common, store);
  return {
    opened: groupTexts.opened,
    libraryAt: (place, settings) => groupTexts.libraryAt(place, settings),
    shelfOf: (group) => groupTexts.shelfOf(group),
  };
}
