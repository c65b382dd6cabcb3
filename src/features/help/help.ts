import type { Button, Reply } from "../../dialogue/reply/reply.ts";
import { textReply } from "../../dialogue/reply/reply.ts";
import type { TextIndex } from "../../retrieval/text-index.ts";
import { isTerminal, type CommandContext } from "../command/context.ts";
import { soFar } from "../spoilers/so-far.ts";
import { examplesOn } from "./examples.ts";
import { localized } from "../../shared/locale/message.ts";

/** Buttons that ask the examples. */
async function exampleButtons(index: TextIndex): Promise<Button[]> {
  const { fingerprint } = index.text;
  const examples = await examplesOn(index);
  return examples.map((words) => ({ label: words, action: { kind: "ask", fingerprint, words } }));
}

/** The commands that need channels or other members. */
const ofDiscord: ReadonlySet<string> = new Set(["/class", "/discuss", "/plan", "/poll", "/session"]);

/** A group of the overview without lines on what isn't there in the terminal: such commands, and menus, which name no command. */
function inTerminal(group: string): string {
  const [heading = "", ...lines] = group.split("\n");
  const usable = lines.filter((line) => {
    const names = line.match(/(?<!\p{L})\/[a-z]+/gu) ?? [];
    return names.length > 0 && !names.some((name) => ofDiscord.has(name));
  });
  return [heading, ...usable].join("\n");
}

/** The commands and the kinds of questions in three groups, with examples to try on the text of the place. */
export async function helpReply(context: CommandContext): Promise<Reply> {
  const index = await (await soFar({ ...context, isPrivate: true })).index().open();
  const all = [localized("help-ask"), localized("help-read"), localized("help-set-up")];
  const groups = isTerminal(context.place) ? all.map(inTerminal) : all;
  const promise = localized("help-promise");
  const tryIt = localized("help-try", { title: index.text.title });
  return {
    ...textReply([promise, ...groups, tryIt].join("\n\n"), await exampleButtons(index)),
    headings: groups.flatMap((group) => group.split("\n", 1)),
    private: true,
    linksCommands: true,
  };
}

/** The first message in a server: who may do what, and a first question. */
export async function welcomeReply(index: TextIndex): Promise<Reply> {
  const lines = [
    localized("help-welcome", { title: index.text.title }),
    localized("help-welcome-who"),
    localized("help-welcome-try"),
  ];
  return { ...textReply(lines.join("\n"), await exampleButtons(index)), linksCommands: true };
}
