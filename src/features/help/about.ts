import { readFileSync } from "node:fs";
import * as v from "valibot";
import { textReply, type Reply } from "../../dialogue/reply/reply.ts";
import { bundled } from "../../shared/package-path.ts";
import type { CommandContext } from "../command/context.ts";

const manifest = v.object({ version: v.string(), license: v.string() });

/** The version of Ibid, its licence, and how to invite it. */
export function aboutReply({ inviteUrl }: CommandContext): Reply {
  const content: unknown = JSON.parse(readFileSync(bundled("package.json"), "utf8"));
  const { version, license } = v.parse(manifest, content);
  const lines = [
    `Ibid ${version}, free software under the ${license} licence. Its source comes with it; whoever runs me here has it.`,
    "I answer by quoting; no language model and no outside service has a part in it.",
    "Privacy: I keep what you ask me to keep, such as notes and plans, and nothing of your questions. /privacy show says more.",
  ];
  const buttons = inviteUrl === undefined ? [] : [{ label: "Invite me", url: inviteUrl }];
  return { ...textReply(lines.join("\n"), buttons), private: true, linksCommands: true };
}
