import { callablesOf, type Callable, type Command } from "../../src/features/command/command.ts";
import type { CommandContext } from "../../src/features/command/context.ts";
import type { RawValue } from "../../src/features/command/options.ts";
import type { Reply } from "../../src/dialogue/reply/reply.ts";
import { loadCommands } from "../../src/app/load-commands.ts";
import { settingsOf } from "../../src/features/settings/settings.ts";
import { memoryStore } from "../support/memory-store.ts";
import { required } from "../support/required.ts";
import { groupTextsOver } from "../support/group-texts.ts";
import { library } from "../support/skarholm.ts";

export const commands = await loadCommands();

const store = await memoryStore();

/** A member without special rights, in a channel of a server. */
export const memberContext: CommandContext = {
  library,
  shelf: groupTextsOver(library, store).shelfOf("server"),
  store,
  asker: { id: "member", name: "Marta", manages: false, moderates: false },
  place: { group: "server", channel: "channel" },
  settings: await settingsOf(store, "server"),
  now: Date.UTC(2026, 0, 5, 12),
};

export function command(name: string): Command {
  return required(
    commands.find((each) => each.name === name),
    `/${name}`,
  );
}

/** The command "ask", or the subcommand "plan start". */
function callable(name: string): Callable {
  const [first = "", second = first] = name.split(" ");
  return required(
    callablesOf(command(first)).find((each) => each.name === second),
    `/${name}`,
  );
}

/** The context of another request in the same place: its settings are read again. */
export async function nextRequest(context: CommandContext): Promise<CommandContext> {
  return { ...context, settings: await settingsOf(context.store, context.place.group) };
}

/** Runs a command, such as "ask" or "plan start", and returns its reply. */
export async function run(
  name: string,
  options: Readonly<Record<string, RawValue>> = {},
  given: CommandContext = memberContext,
): Promise<Reply> {
  const answer = await callable(name).run(new Map(Object.entries(options)), await nextRequest(given));
  if (answer.kind === "form") throw new Error(`/${name} asks questions first: ${answer.title}`);
  return answer;
}

/** The suggestions for an option. @param typed what was typed of it so far */
export async function suggest(
  name: string,
  option: string,
  typed: string,
  given: CommandContext = memberContext,
) {
  const found = callable(name).options[option];
  const ask = found && "suggest" in found ? found.suggest : undefined;
  return required(ask, `suggestions for ${option}`)(typed, {}, given);
}
