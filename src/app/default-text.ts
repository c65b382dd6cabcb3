import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import * as v from "valibot";
import type { TextId } from "../document/text-id.ts";
import { DiskCache } from "../shared/disk-cache.ts";

/** The number of folders whose default is remembered; those that were opened first are forgotten first. */
const mostFolders = 100;

const name = "default-texts";
const extension = ".json";

const schema = v.record(v.string(), v.string());

/** The ids of the default texts by the absolute path of their folder. */
async function remembered(dataFolder: string): Promise<Readonly<Record<string, string>>> {
  try {
    return v.parse(schema, JSON.parse(await readFile(join(dataFolder, name + extension), "utf8")));
  } catch {
    return {};
  }
}

/**
 * The text of a folder that is asked where none is chosen: the one that was so before, else the first. It is remembered
 * in the data folder, so that a file that is added later doesn't change it.
 *
 * @param ids the texts of the folder, at least one
 */
export async function defaultTextIn(
  folder: string,
  ids: readonly [TextId, ...TextId[]],
  dataFolder: string,
): Promise<TextId> {
  const path = resolve(folder);
  const known = await remembered(dataFolder);
  const before = ids.find((id) => id === known[path]);
  if (before !== undefined) return before;
  const entries = [...Object.entries(known).filter(([other]) => other !== path), [path, ids[0]]];
  const json = JSON.stringify(Object.fromEntries(entries.slice(-mostFolders)), undefined, 2);
  await new DiskCache(dataFolder, extension).save(name, Buffer.from(`${json}\n`));
  return ids[0];
}
