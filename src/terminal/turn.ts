import {
  Options,
  type Answer,
  type Asker,
  type Services,
  type CommandContext,
  type Place,
} from "../features/command/command.ts";
import type { Turn } from "../dialogue/context/history.ts";
import { textReply, type Button, type Reply } from "../dialogue/reply/reply.ts";
import { respond } from "../features/ask/respond.ts";
import type { CommandAction, ButtonAction } from "../dialogue/reply/button-action.ts";
import { textActionReply } from "../features/ask/press.ts";
import { IbidError } from "../shared/error.ts";
import { annotate } from "../features/command/annotate.ts";
import { call } from "../features/command/call.ts";
import { labelsOf } from "../document/footnotes.ts";
import { parseCommand } from "./command-line.ts";
import { fillIn, type Ask } from "./form.ts";

/** Whoever sits at a terminal shares it with nobody. */
const asker: Asker = { id: "terminal", name: "You", manages: true, moderates: true };
const place: Place = { group: "terminal", channel: "terminal" };

export interface Setting {
  readonly host: Services;
  /** The id of the text to ask; without it, the shelf's first. */
  readonly text?: string | undefined;
  /** How many excerpts an answer may have. */
  readonly limit: number;
  /** With a person at both ends: an introduction, prompts and numbered choices. */
  readonly interactive: boolean;
}

/** What a command works with in a terminal. */
export async function ibidAt(host: Services, history: readonly Turn[]): Promise<CommandContext> {
  const library = await host.libraryAt(place);
  return {
    library,
    shelf: host.shelfOf(place.group),
    store: host.store,
    history,
    asker,
    place,
    now: Date.now(),
  };
}

/** The number of the choice that a line takes: "2" or "[2]"; three digits and more are a year or the like. */
function choiceIn(line: string): number | undefined {
  const digits = /^\[?(\d{1,2})\]?$/.exec(line)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function gone(name: string): never {
  throw new IbidError("not-found", `There is no /${name} here.`);
}

async function press(
  { command: name, rest }: CommandAction,
  ibid: CommandContext,
  fields: Options,
  { commands }: Services,
): Promise<Answer> {
  const command = commands.find((each) => each.name === name) ?? gone(name);
  return call(command, () => command.press?.(rest, ibid, fields) ?? gone(name), ibid);
}

async function take(step: ButtonAction, ibid: CommandContext, host: Services): Promise<Answer> {
  if (step.kind === "command") return press(step, ibid, new Options(), host);
  if (step.kind === "quiet") return textReply("Here I speak only when spoken to.");
  return annotate(textActionReply(step, ibid.library), ibid);
}

/** What a line gives. @param actions what the last reply lets one choose */
async function answerTo(
  line: string,
  actions: readonly Button[],
  ibid: CommandContext,
  { host, text, limit, interactive }: Setting,
): Promise<Answer> {
  const number = interactive && actions.length > 0 ? choiceIn(line) : undefined;
  const chosen = number === undefined ? undefined : actions[number - 1];
  // A link leaves the other choices as they are.
  if (chosen && !chosen.action) return textReply(chosen.url, actions);
  if (chosen) return take(chosen.action, ibid, host);
  if (number !== undefined && !labelsOf(ibid.library.index(text).text).includes(String(number))) {
    throw new IbidError("not-found", `There is no choice ${number}.`);
  }
  const typed = parseCommand(line, host.commands, text);
  if (typed) return call(typed.command, () => typed.callable.run(typed.options, ibid), ibid);
  return annotate(respond({ words: line, text, limit, history: ibid.history ?? [] }, ibid.library), ibid);
}

/** Has an answer's questions answered, if it asks any. */
async function filledIn(answer: Answer, ibid: CommandContext, setting: Setting, ask: Ask): Promise<Reply> {
  if (answer.kind !== "form") return answer;
  if (!setting.interactive) {
    throw new IbidError(
      "unavailable-here",
      "That asks questions first, which takes somebody to answer them at a terminal.",
    );
  }
  const fields = await fillIn(answer, ask);
  if (!fields) return textReply("Given up: nothing has changed.");
  return filledIn(await press(answer.action, ibid, fields, setting.host), ibid, setting, ask);
}

/**
 * The reply to a line: words, a command, or the number of a choice.
 *
 * @param actions what the last reply lets one choose
 * @param ask asks for what a form wants to know
 * @throws IbidError when what was asked for can't be done
 */
export async function replyTo(
  line: string,
  actions: readonly Button[],
  ibid: CommandContext,
  setting: Setting,
  ask: Ask,
): Promise<Reply> {
  return filledIn(await answerTo(line, actions, ibid, setting), ibid, setting, ask);
}
