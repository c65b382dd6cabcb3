import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import type { Command, Ibid } from "../command.ts";
import { introduction } from "../conversation/introduction.ts";
import { remember, type Turn } from "../conversation/history.ts";
import { plainText, printable } from "../conversation/plain.ts";
import type { Action, Reply } from "../conversation/reply.ts";
import { respond } from "../conversation/respond.ts";
import { takeStep } from "../conversation/take-step.ts";
import { IbidError } from "../error.ts";
import { labelsOf } from "../text/notes.ts";
import { parseCommand } from "./command-line.ts";
import { coloured } from "./style.ts";

export interface ChatDoor {
  readonly ibid: Ibid;
  readonly commands: readonly Command[];
  /** The id of the text to ask; without it, the shelf's first. */
  readonly text?: string | undefined;
  /** How many excerpts an answer may have. */
  readonly limit: number;
  readonly input: Readable;
  readonly output: Writable;
  /** With a person at both ends: an introduction, prompts and numbered choices. */
  readonly interactive: boolean;
  readonly colour: boolean;
}

/** What "[1] More  [2] In context" offers, by the number to type. */
function choices(actions: readonly Action[]): string {
  return actions.map(({ label }, index) => `[${index + 1}] ${printable(label)}`).join("  ");
}

/** The number of the choice that a line takes: "2" or "[2]"; three digits and more are a year or the like. */
function choiceIn(line: string): number | undefined {
  const digits = /^\[?(\d{1,2})\]?$/.exec(line)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

async function replyTo(
  line: string,
  actions: readonly Action[],
  history: readonly Turn[],
  door: ChatDoor,
): Promise<Reply> {
  const number = door.interactive && actions.length > 0 ? choiceIn(line) : undefined;
  if (number !== undefined) {
    const chosen = actions[number - 1];
    if (chosen) return takeStep(chosen.step, door.ibid.library);
    const notes = labelsOf(door.ibid.library.index(door.text).text);
    if (!notes.includes(String(number))) throw new IbidError(`There is no choice ${number}.`);
  }
  const typed = parseCommand(line, door.commands, door.text);
  if (typed) return typed.command.run(typed.options, { ...door.ibid, history });
  return respond({ words: line, text: door.text, limit: door.limit, history }, door.ibid.library);
}

/**
 * A conversation, one line at a time, until the input ends or "/quit". Commands work as in Discord, and the number of a
 * choice under an answer takes it.
 *
 * @throws IbidError when there is no text of that id
 */
export async function chat(door: ChatDoor): Promise<void> {
  const { ibid, input, output, interactive } = door;
  const dress = door.colour ? coloured : undefined;
  ibid.library.index(door.text);
  const write = (text: string) => output.write(`${text}\n`);
  const lines = createInterface({
    input,
    crlfDelay: Infinity,
    ...(interactive ? { output, prompt: "> " } : {}),
  });
  // Ctrl-C only pauses the input otherwise, and the conversation would never end.
  lines.on("SIGINT", () => lines.close());
  if (interactive) {
    write(`${plainText(introduction(ibid.library), dress)} /quit ends.\n`);
    lines.prompt();
  }
  let actions: readonly Action[] = [];
  let history: readonly Turn[] = [];
  for await (const typed of lines) {
    const line = typed.trim();
    if (line === "/quit" || line === "/exit") break;
    if (line !== "") {
      try {
        const reply = await replyTo(line, actions, history, door);
        history = remember(history, reply);
        actions = reply.actions;
        write(`${plainText(reply, dress)}\n`);
        if (interactive && actions.length > 0) write(`${choices(actions)}\n`);
      } catch (error) {
        if (!(error instanceof IbidError)) throw error;
        write(`${printable(error.message)}\n`);
      }
    }
    if (interactive) lines.prompt();
  }
  lines.close();
}
