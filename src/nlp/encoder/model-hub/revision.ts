import * as v from "valibot";
import { type Hub, type Reply, unusable } from "./hub.ts";

/** The full hash of a Git commit. */
export const commitHash = v.pipe(v.string(), v.regex(/^[0-9a-f]{40}$/));

const hubFile = v.object({
  rfilename: v.string(),
  size: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  /** The hash of a Git blob. For a file in Git LFS it is that of the pointer. */
  blobId: v.optional(v.string()),
  /** Present for files in Git LFS. */
  lfs: v.nullish(v.object({ sha256: v.string() })),
});

/** The hub's answer about a revision, with sizes and hashes of files (`blobs=true`). */
const revisionInfo = v.object({ sha: commitHash, siblings: v.array(v.unknown()) });

/** A file of a revision. */
export type HubFile = v.InferOutput<typeof hubFile>;

/**
 * The commit and the files of a revision.
 *
 * @throws IbidError if there is no such revision or the hub's answer can't be read
 */
export async function lookUp(hub: Hub, revision: string): Promise<{ commit: string; files: HubFile[] }> {
  const reply = await hub.get(
    `api/models/${hub.model}/revision/${encodeURIComponent(revision)}?blobs=true`,
    `there is no public model of this name with the revision "${revision}"`,
  );
  const info = v.safeParse(revisionInfo, parseJson(await readText(reply)));
  if (!info.success) throw unusable(hub.model, `${hub.host} gave an answer about it that Ibid can't read`);
  const { sha, siblings } = info.output;
  return { commit: sha, files: siblings.filter((file) => v.is(hubFile, file)) };
}

async function readText({ chunks }: Reply): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of chunks) text += decoder.decode(chunk, { stream: true });
  return text + decoder.decode();
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
