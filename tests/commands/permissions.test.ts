import { describe, expect, test } from "vitest";
import { callablesOf, fullNames, type Callable } from "../../src/features/command/command.ts";
import type { CommandContext } from "../../src/features/command/context.ts";
import type { CommandOption, RawValue } from "../../src/features/command/options.ts";
import { IbidError } from "../../src/shared/error.ts";
import { commands, memberContext, nextRequest } from "./calling.ts";

const { asker } = memberContext;
const moderator = { ...asker, moderates: true };
const manager = { ...moderator, manages: true };

/** The members who use a command. In direct messages, everybody manages the place. */
const callers = {
  member: {},
  moderator: { asker: moderator },
  owner: { asker: manager },
  "direct message": { asker: manager, place: { group: "dm:member", channel: "dm" } },
  "another server": { place: { group: "another", channel: "another" } },
  "user-install": { asker: moderator, place: { group: "far", channel: "far" }, channels: undefined },
} as const satisfies Readonly<Record<string, Partial<CommandContext>>>;

type Caller = keyof typeof callers;

/** The commands that not everybody may use. */
const forManagers = new Set(
  ["add", "use", "rename", "remove", "glossary", "pair", "unpair"]
    .map((name) => `texts ${name}`)
    .concat(
      [
        "private",
        "language",
        "zone",
        "quiet",
        "deleted",
        "channel",
        "digest",
        "spoilers",
        "notes",
        "feature",
      ].map((name) => `settings ${name}`),
    )
    .concat(["page renew", "page public", "class show", "class start", "class stop"]),
);
const forModerators = new Set(
  ["start", "edit", "pause", "resume", "skip", "back", "stop"]
    .map((name) => `plan ${name}`)
    .concat(["quiz reset", "session plan", "session cancel", "poll"]),
);

function allowed(name: string): readonly Caller[] {
  if (forManagers.has(name)) return ["owner", "direct message"];
  if (forModerators.has(name)) return ["moderator", "owner", "direct message", "user-install"];
  return ["member", "moderator", "owner", "direct message", "another server", "user-install"];
}

function valueFor(option: CommandOption): RawValue {
  if (option.type === "integer") return option.min ?? 1;
  if (option.type === "boolean") return true;
  if (option.type === "attachment") {
    return { name: "ferry.txt", size: 5, bytes: async () => new TextEncoder().encode("Ferry") };
  }
  return option.type === "string" ? (option.choices?.[0]?.value ?? "1") : "123456789012345678";
}

/** Uses a command with a value for each option. Returns the code of the error; undefined if it worked. */
async function refusal(callable: Callable, given: Partial<CommandContext>): Promise<string | undefined> {
  const options = Object.entries(callable.options).map(([name, option]) => [name, valueFor(option)] as const);
  try {
    await callable.run(new Map(options), await nextRequest({ ...memberContext, ...given }));
    return undefined;
  } catch (error) {
    if (error instanceof IbidError) return error.code;
    throw error;
  }
}

describe("each command refuses those who may not use it, and nobody else", () => {
  const callables = commands.flatMap((command) =>
    callablesOf(command).map((callable, index) => ({ name: fullNames(command)[index] ?? "", callable })),
  );

  test.each(callables)("/$name", async ({ name, callable }) => {
    const mayUse: string[] = [];
    for (const [caller, given] of Object.entries(callers)) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      if ((await refusal(callable, given)) !== "permission") mayUse.push(caller);
    }
    expect(mayUse).toEqual(allowed(name));
  });
});
