import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Services } from "../../src/features/command/command.ts";
import { createLogger } from "../../src/shared/log.ts";
import type { Library } from "../../src/retrieval/library.ts";
import { GroupTexts } from "../../src/app/group-texts.ts";
import type { Store } from "../../src/store/store.ts";

/** The texts of groups, above those of a library that all see; indexes are kept in a folder of their own. */
export function shelvesOver(
  common: Library | Promise<Library>,
  store: Store,
  folder = mkdtempSync(join(tmpdir(), "ibid-indexes-")),
): GroupTexts {
  return new GroupTexts(common, store, folder, async () => {}, createLogger("silent"));
}

/** What a door needs of them. */
export function shelvesOf(
  common: Library | Promise<Library>,
  store: Store,
): Pick<Services, "opened" | "libraryAt" | "shelfOf"> {
  const shelves = shelvesOver(common, store);
  return {
    opened: shelves.opened,
    libraryAt: (place) => shelves.libraryAt(place),
    shelfOf: (group) => shelves.shelfOf(group),
  };
}
