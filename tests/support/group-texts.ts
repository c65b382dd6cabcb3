import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Services } from "../../src/features/command/context.ts";
import { IndexMemory } from "../../src/retrieval/loading/index-memory.ts";
import { createLogger } from "../../src/shared/log.ts";
import type { Library } from "../../src/retrieval/library.ts";
import { GroupTexts, type GroupTextsOptions } from "../../src/app/group-texts.ts";
import type { Store } from "../../src/store/store.ts";

type Downloads = Pick<GroupTextsOptions, "hosts" | "network">;

/** Group texts over a library of common texts. Indexes are kept in a new folder by default, and nothing is downloaded. */
export function groupTextsOver(
  common: Library | Promise<Library>,
  store: Store,
  folder = mkdtempSync(join(tmpdir(), "ibid-indexes-")),
  memory = 2 ** 30,
  downloads: Downloads = { hosts: [] },
): GroupTexts {
  return new GroupTexts(common, store, {
    folder,
    prepare: async () => {},
    memory: new IndexMemory(memory),
    ...downloads,
    log: createLogger("silent"),
  });
}

/** The services of a front end that concern texts. */
export function groupTextServices(
  common: Library | Promise<Library>,
  store: Store,
  downloads?: Downloads,
): Pick<Services, "opened" | "libraryAt" | "shelfOf"> {
  const groupTexts = groupTextsOver(common, store, undefined, undefined, downloads);
  return {
    opened: groupTexts.opened,
    libraryAt: (place, settings) => groupTexts.libraryAt(place, settings),
    shelfOf: (group) => groupTexts.shelfOf(group),
  };
}
