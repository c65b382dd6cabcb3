import { textChoiceOf } from "../dialogue/intent/named-text.ts";
import type { FormValues } from "../features/command/buttons.ts";
import type { Turn } from "../dialogue/context/history.ts";
import type { ButtonAction, CommandAction } from "../dialogue/reply/button-action.ts";
import { textReply, type Button, type Reply } from "../dialogue/reply/reply.ts";
import { labelsOf } from "../document/footnotes.ts";
import { respond } from "../features/ask/respond.ts";
import { annotate } from "../features/command/annotate.ts";
import { call } from "../features/command/call.ts";
import type { Answer } from "../features/command/command.ts";
import {
  commandContextOf,
  type Asker,
  type CommandContext,
  type Place,
  type Services,
} from "../features/command/context.ts";
import { IbidError } from "../shared/error.ts";
import { localizable, localized } from "../shared/locale/message.ts";
import { parseCommand } from "./command-line.ts";
import { fillIn, type Ask } from "./form.ts";
import { textActionReply } from "../features/ask/text-action.ts";

const place: Place = { group: "terminal", channel: "terminal" };

export interface TurnOptions {
  readonly services: Services;
  /** The id of the text to ask; by default the first of the library. */
  readonly text?: string | undefined;
  /** Maximum number of excerpts of an answer. */
  readonly limit: number;
  /** True if a person types the lines and reads the replies. They get an introduction, prompts and numbered choices. */
  readonly interactive: boolean;
}

/** The context of a command that is called in the terminal. @param showProgress shows a sentence while a reply is made */
export function contextOf(
  services: Services,
  history: readonly Turn[],
  showProgress?: (sentence: string) => void,
): Promise<CommandContext> {
  // The person at the terminal has all permissions there.
  const asker: Asker = { id: "terminal", name: localized("terminal-you"), manages: true, moderates: true };
  return commandContextOf(services, { history, asker, place, showProgress });
}

/** The number of the choice that a line takes, as in "2" or "[2]". Longer numbers are years and the like. */
function choiceIn(line: string): number | undefined {
  const digits = /^\[?(\d{1,2})\]?$/.exec(line)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function bareLabel(label: string): string {
  return label.replace(/[◂▸]/gu, "").trim().toLowerCase();
}

/** The choice whose label a line is, without the arrows of labels. */
function choiceLabelled(line: string, buttons: readonly Button[]): Button | undefined {
  return buttons.find(({ label }) => bareLabel(label) === bareLabel(line));
}

function unknownCommand(name: string): never {
  throw new IbidError("not-found", localizable("terminal-command-missing", { name }));
}

async function press(
  { command: name, rest }: CommandAction,
  context: CommandContext,
  form: FormValues,
  { commands }: Services,
): Promise<Answer> {
  const command = commands.find((each) => each.name === name) ?? unknownCommand(name);
  return call(command, () => command.press?.(rest, context, form) ?? unknownCommand(name), context);
}

async function take(action: ButtonAction, context: CommandContext, services: Services): Promise<Answer> {
  if (action.kind === "quiet") return textReply(localized("terminal-quiet"));
  const asked = action.kind === "everyone" || action.kind === "beyond" ? action.action : action;
  if (asked.kind === "command") return press(asked, context, new Map(), services);
  return annotate(await textActionReply(asked, context.library), context);
}

/** Answers a line. The answer may be a form. */
async function answerTo(
  line: string,
  buttons: readonly Button[],
  context: CommandContext,
  { services, text, limit }: TurnOptions,
): Promise<Answer> {
  const { library, history = [] } = context;
  const number = buttons.length > 0 ? choiceIn(line) : undefined;
  const chosen = number === undefined ? choiceLabelled(line, buttons) : buttons[number - 1];
  // After a link the same choices are offered again.
  if (chosen && !chosen.action) return textReply(chosen.url, buttons);
  if (chosen) return take(chosen.action, context, services);
  if (number !== undefined && !labelsOf(library.indexNamed(text).text).includes(String(number))) {
    throw new IbidError("not-found", localizable("terminal-no-choice", { number: String(number) }));
  }
  const typed = parseCommand(line, services.commands, text);
  if (typed) return call(typed.command, () => typed.callable.run(typed.options, context), context);
  return annotate(
    await respond({ words: line, text: textChoiceOf(text, library), limit, history }, library),
    context,
  );
}

/** Has a form filled in, and the form that may follow it, until there is a reply. */
async function replyAfterForms(
  answer: Answer,
  context: CommandContext,
  options: TurnOptions,
  ask: Ask,
): Promise<Reply> {
  if (answer.kind !== "form") return answer;
  if (!options.interactive) {
    throw new IbidError("unavailable-here", localizable("terminal-asks-first"));
  }
  const form = await fillIn(answer, ask);
  if (!form) return textReply(localized("terminal-given-up"));
  const next = await press(answer.action, context, form, options.services);
  return replyAfterForms(next, context, options, ask);
}

/**
 * Replies to a line: a question, a command, or the number of a choice.
 *
 * @param buttons the choices under the last reply
 * @param ask asks for the fields of a form
 * @throws IbidError if the line asks for something that can't be done
 */
export async function replyTo(
  line: string,
  buttons: readonly Button[],
  context: CommandContext,
  options: TurnOptions,
  ask: Ask,
): Promise<Reply> {
  return replyAfterForms(await answerTo(line, buttons, context, options), context, options, ask);
}
