import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { Options, type Answer, type Asker, type Host, type Ibid, type Place } from "../command.ts";
import { introduction } from "../conversation/introduction.ts";
import { remember, type Turn } from "../conversation/history.ts";
import { plainText, printable } from "../conversation/plain.ts";
import { talk, type Action, type Reply } from "../conversation/reply.ts";
import { respond } from "../conversation/respond.ts";
import { takeStep } from "../conversation/take-step.ts";
import { IbidError } from "../error.ts";
import { labelsOf } from "../text/notes.ts";
import { parseCommand } from "./command-line.ts";
import { coloured } from "./style.ts";

/** Whoever sits at a terminal shares it with nobody. */
const asker: Asker = { id: "terminal", name: "You", manages: true, moderates: true };
const place: Place = { group: "terminal", channel: "terminal" };

export interface ChatDoor {
  readonly host: Host;
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

/** Questions to fill in need a window of their own, which a terminal hasn't got: its commands take all in one line. */
function replyIn(answer: Answer): Reply {
  if (answer.kind !== "form") return answer;
  throw new IbidError("That can be filled in only in Discord; here, type the command with its values.");
}

async function take({ step, url }: Action, ibid: Ibid, host: Host): Promise<Reply> {
  if (!step) return talk(url);
  if ("text" in step) return takeStep(step, ibid.library);
  if (step.kind === "quiet") return talk("Here I speak only when spoken to.");
  const command = host.commands.find(({ name }) => name === step.command);
  if (!command?.press) throw new IbidError(`There is no /${step.command} here.`);
  return replyIn(await command.press(step.rest, ibid, new Options()));
}

async function replyTo(
  line: string,
  actions: readonly Action[],
  history: readonly Turn[],
  door: ChatDoor,
): Promise<Reply> {
  const { host, text, limit } = door;
  const library = await host.libraryAt(place);
  const ibid: Ibid = { library, store: host.store, history, asker, place, now: Date.now() };
  const number = door.interactive && actions.length > 0 ? choiceIn(line) : undefined;
  if (number !== undefined) {
    const chosen = actions[number - 1];
    if (chosen) return take(chosen, ibid, host);
    const notes = labelsOf(ibid.library.index(text).text);
    if (!notes.includes(String(number))) throw new IbidError(`There is no choice ${number}.`);
  }
  const typed = parseCommand(line, host.commands, text);
  if (typed) return replyIn(await typed.command.run(typed.options, ibid));
  return respond({ words: line, text, limit, history }, ibid.library);
}

/**
 * A conversation, one line at a time, until the input ends or "/quit". Commands work as in Discord, and the number of a
 * choice under an answer takes it.
 *
 * @throws IbidError when there is no text of that id
 */
export async function chat(door: ChatDoor): Promise<void> {
  const { host, input, output, interactive } = door;
  const library = await host.libraryAt(place);
  const dress = door.colour ? coloured : undefined;
  library.index(door.text);
  const write = (text: string) => output.write(`${text}\n`);
  const lines = createInterface({
    input,
    crlfDelay: Infinity,
    ...(interactive ? { output, prompt: "> " } : {}),
  });
  // Ctrl-C only pauses the input otherwise, and the conversation would never end.
  lines.on("SIGINT", () => lines.close());
  if (interactive) {
    write(`${plainText(introduction(library), dress)} /quit ends.\n`);
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
