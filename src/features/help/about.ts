import { readFileSync } from "node:fs";
import * as v from "valibot";
import { textReply, type Reply } from "../../dialogue/reply/reply.ts";
import { bundled } from "../../shared/package-path.ts";
import type { CommandContext } from "../command/context.ts";
import { localized } from "../../shared/locale/message.ts";

const manifest = v.object({
  version: v.string(),
  license: v.string(),
  repository: v.optional(v.union([v.string(), v.object({ url: v.string() })])),
});

type Manifest = v.InferOutput<typeof manifest>;

/** The web address of a package's repository. Returns undefined if it has none, or in a form without an address. */
export function repositoryUrl({ repository }: Pick<Manifest, "repository">): string | undefined {
  const address = typeof repository === "string" ? repository : repository?.url;
  const url = address?.replace(/^git\+/, "").replace(/\.git$/, "");
  return url !== undefined && /^https?:\/\//i.test(url) && URL.canParse(url) ? url : undefined;
}

/** The version of Ibid, its licence and source, and how to invite it. */
export function aboutReply({ inviteUrl, sourceUrl }: CommandContext): Reply {
  const content: unknown = JSON.parse(readFileSync(bundled("package.json"), "utf8"));
  const read = v.parse(manifest, content);
  const source = sourceUrl ?? repositoryUrl(read);
  const lines = [
    localized(source === undefined ? "help-about-with-source" : "help-about", {
      version: read.version,
      license: read.license,
    }),
    localized("help-about-quoting"),
    localized("help-about-privacy"),
  ];
  const buttons = [
    ...(inviteUrl === undefined ? [] : [{ label: localized("help-invite"), url: inviteUrl }]),
    ...(source === undefined ? [] : [{ label: localized("help-source"), url: source }]),
  ];
  return { ...textReply(lines.join("\n"), buttons), private: true, linksCommands: true };
}
