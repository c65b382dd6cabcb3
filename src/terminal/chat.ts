import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { remember, type Turn } from "../dialogue/context/history.ts";
import { introduction } from "../features/texts/introduction.ts";
import { plainText, printable } from "../dialogue/reply/plain-text.ts";
import type { Button } from "../dialogue/reply/reply.ts";
import { IbidError } from "../shared/error.ts";
import type { Ask } from "./form.ts";
import { save } from "./save.ts";
import { coloured } from "./style.ts";
import { ibidAt, replyTo, type Setting } from "./turn.ts";

export interface ChatDoor extends Setting {
  readonly input: Readable;
  readonly output: Writable;
  /** Where the files that go with replies are saved. */
  readonly folder: string;
  readonly colour: boolean;
}

const prompt = "> ";
const endings: ReadonlySet<string> = new Set(["/quit", "/exit"]);

/** What "[1] More  [2] In context" offers, by the number to type. */
function choices(actions: readonly Button[]): string {
  return actions.map(({ label }, index) => `[${index + 1}] ${printable(label)}`).join("  ");
}

interface Lines {
  readonly ask: Ask;
  readonly close: () => void;
}

/** The lines of the input, asked for one by one. */
function linesOf({ input, output, interactive }: ChatDoor): Lines {
  const lines = createInterface({ input, crlfDelay: Infinity, ...(interactive && { output }) });
  const typed = lines[Symbol.asyncIterator]();
  // Ctrl-C only pauses the input otherwise, and the conversation would never end.
  lines.on("SIGINT", () => lines.close());
  return {
    async ask(asked) {
      if (interactive) {
        const above = asked.lastIndexOf("\n") + 1;
        output.write(asked.slice(0, above));
        lines.setPrompt(asked.slice(above));
        lines.prompt();
      }
      const { done = false, value } = await typed.next();
      return done ? undefined : value.trim();
    },
    close: () => lines.close(),
  };
}

/**
 * A conversation, one line at a time, until the input ends or "/quit". Commands work as in Discord, and the number of a
 * choice under an answer takes it.
 *
 * @throws IbidError when there is no text of that id
 */
export async function chat(door: ChatDoor): Promise<void> {
  const { host, output, folder, interactive } = door;
  const { ask, close } = linesOf(door);
  const dress = door.colour ? coloured : undefined;
  const write = (text: string) => output.write(`${text}\n\n`);
  const { library } = await ibidAt(host, []);
  library.index(door.text);
  if (interactive) write(`${plainText(introduction(library), dress)} /quit ends.`);
  let actions: readonly Button[] = [];
  let history: readonly Turn[] = [];
  const turn = async (line: string) => {
    const reply = await replyTo(line, actions, await ibidAt(host, history), door, ask);
    history = remember(history, reply);
    actions = reply.buttons;
    write(plainText(reply, dress));
    // oxlint-disable-next-line no-await-in-loop -- in their order
    for (const file of reply.files ?? []) write(`Saved as ${await save(file, folder)}.`);
    if (interactive && actions.length > 0) write(choices(actions));
  };
  // oxlint-disable-next-line no-await-in-loop -- one line after another
  for (let line = await ask(prompt); line !== undefined && !endings.has(line); line = await ask(prompt)) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- one turn after another
      if (line !== "") await turn(line);
    } catch (error) {
      if (!(error instanceof IbidError)) throw error;
      write(printable(error.message));
    }
  }
  close();
}
