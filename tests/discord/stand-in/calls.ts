import { list, number, object, text, type Json } from "./json.ts";
import { granted } from "./permissions.ts";
import { snowflake } from "./snowflake.ts";
import type { SentFile, World } from "./world.ts";

/** The value of an option: a plain value, the id of a channel, role or member, or a file. */
export type GivenValue = string | number | boolean | SentFile;
export type GivenValues = Readonly<Record<string, GivenValue>>;

const types = { subcommand: 1, user: 6, channel: 7, role: 8, attachment: 11 } as const;

interface Definition {
  readonly id: string;
  readonly name: string;
  /** The subcommand's name, if the command has subcommands. */
  readonly subcommand: string | undefined;
  readonly options: readonly Json[];
}

/** Finds a registered command by its full name: "ask", or "plan start". */
function definitionOf(called: string, world: World): Definition {
  const [name = "", subcommand] = called.split(" ");
  const all = [...world.commands.values()].flat();
  const command = all.find((each) => each["name"] === name && each["type"] === 1);
  if (!command) throw new Error(`The bot has registered no command "${name}".`);
  const options = list(command["options"]).map(object);
  const id = text(command["id"]);
  const own = options.filter(({ type }) => type === types.subcommand);
  if (own.length === 0 && subcommand === undefined) return { id, name, subcommand, options };
  const found = own.find((each) => each["name"] === subcommand);
  if (!found) throw new Error(`The bot has registered no command "${called}".`);
  return { id, name, subcommand, options: list(found["options"]).map(object) };
}

function optionOf(option: string, { name, options }: Definition): Json {
  const found = options.find((each) => each["name"] === option);
  if (!found) throw new Error(`/${name} has no option "${option}".`);
  return found;
}

function typeOf(option: string, definition: Definition): number {
  return number(optionOf(option, definition)["type"]);
}

/** @throws an error if the value is a channel of a kind that Discord doesn't offer for the option */
function checkChannelType(option: string, value: GivenValue, definition: Definition, world: World): void {
  const offered = optionOf(option, definition)["channel_types"];
  const type = typeof value === "string" ? world.channels.get(value)?.type : undefined;
  if (offered === undefined || type === undefined || list(offered).includes(type)) return;
  throw new Error(`Discord offers no channel of type ${type} for "${option}".`);
}

/** The object behind an id, as Discord sends it along with the id. */
function resolved(type: number, value: string, world: World, origin: string): Json {
  switch (type) {
    case types.user: {
      const user = world.users.get(value);
      if (!user) throw new Error(`There is no user ${value}.`);
      return { users: { [value]: world.userPayload(user) }, members: { [value]: world.memberPayload(user) } };
    }
    case types.channel: {
      const channel = world.channels.get(value);
      if (!channel) throw new Error(`There is no channel ${value}.`);
      // Discord sends a partial channel, without overwrites.
      const partial = Object.entries(world.channelPayload(channel)).filter(
        ([name]) => name !== "permission_overwrites",
      );
      return { channels: { [value]: { ...Object.fromEntries(partial), permissions: granted } } };
    }
    case types.role:
      return { roles: { [value]: world.rolePayloads().find(({ id }) => id === value) } };
    case types.attachment: {
      const { name, title, content, announced } = world.files.get(value) ?? {
        name: "gone",
        title: undefined,
        content: "",
        announced: 0,
      };
      const url = `${origin}/attachments/${value}/${encodeURIComponent(name)}`;
      const size = announced ?? content.length;
      return { attachments: { [value]: { id: value, filename: name, title, size, url, proxy_url: url } } };
    }
    default:
      return {};
  }
}

/** Stores a file, as Discord does before it sends the command, and returns its id. Returns other values unchanged. */
function stored(value: GivenValue, world: World): string | number | boolean {
  if (typeof value !== "object") return value;
  const id = snowflake();
  world.files.set(id, value);
  return id;
}

function merged(parts: readonly Json[]): Json {
  const kinds = new Set(parts.flatMap((part) => Object.keys(part)));
  return Object.fromEntries(
    [...kinds].map((kind) => [kind, Object.assign({}, ...parts.map((part) => part[kind]))]),
  );
}

/**
 * The data of an interaction that uses a command.
 *
 * @param origin the origin of attachment URLs
 * @param typing the option that is being typed, and its text so far
 */
export function callData(
  called: string,
  values: GivenValues,
  world: World,
  origin: string,
  typing?: readonly [option: string, typed: string],
): { readonly data: Json; readonly typingType: number } {
  const definition = definitionOf(called, world);
  const given = Object.entries(values).map(([name, value]) => {
    checkChannelType(name, value, definition, world);
    return { name, type: typeOf(name, definition), value: stored(value, world) };
  });
  const typingType = typing ? typeOf(typing[0], definition) : 0;
  // The text of an integer option is a string while it is being typed.
  const focused = typing ? [{ name: typing[0], type: typingType, value: typing[1], focused: true }] : [];
  const options = [...given, ...focused];
  const { id, name, subcommand } = definition;
  const around = subcommand === undefined ? options : [{ name: subcommand, type: types.subcommand, options }];
  const beside = given.map(({ type, value }) => resolved(type, String(value), world, origin));
  return { data: { id, name, type: 1, options: around, resolved: merged(beside) }, typingType };
}
