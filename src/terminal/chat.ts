import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { remember, type Turn } from "../dialogue/context/history.ts";
import { plainText, printable, type PlainTextStyle } from "../dialogue/reply/plain-text.ts";
import type { Button } from "../dialogue/reply/reply.ts";
import { introduction } from "../features/texts/introduction.ts";
import { IbidError } from "../shared/error.ts";
import { localized } from "../shared/locale/message.ts";
import type { Ask } from "./form.ts";
import { save } from "./save.ts";
import { contextOf, replyTo, type TurnOptions } from "./turn.ts";

export interface ChatOptions extends TurnOptions {
  readonly input: Readable;
  readonly output: Writable;
  /** The folder that files of replies are saved in. */
  readonly folder: string;
  readonly colour: boolean;
}

const prompt = "> ";

/** Time after which a line says that a reply takes long, in milliseconds. */
const longAfter = 1000;
const ending = /^(?:\/?(?:quit|exit|bye|q)|:q)[.!\s]*$/iu;

/** True for a line that ends the conversation. */
function isEnding(line: string): boolean {
  return ending.test(line);
}

/** Formats text by an escape sequence (SGR, ECMA-48) that is switched on before it and off after it. */
function sgr(on: number, off: number): (text: string) => string {
  return (text) => (text === "" ? "" : `\u001B[${on}m${text}\u001B[${off}m`);
}

const bold = sgr(1, 22);
const dim = sgr(2, 22);

/** Bold for matching words, dim for what isn't the author's. */
const coloured: PlainTextStyle = {
  say: (text) => text,
  words: (text, emphasised) => (emphasised ? bold(text) : text),
  note: (label) => dim(label),
  citation: (line) => dim(line),
};

/** The choices under a reply, with the numbers to type: "[1] More  [2] In context". */
function choices(buttons: readonly Button[]): string {
  return buttons.map(({ label }, index) => `[${index + 1}] ${printable(label)}`).join("  ");
}

interface LineReader {
  readonly ask: Ask;
  readonly close: () => void;
}

/** Reads the input line by line. */
function openLines({ input, output, interactive }: ChatOptions): LineReader {
  const reader = createInterface({ input, crlfDelay: Infinity, ...(interactive && { output }) });
  const lines = reader[Symbol.asyncIterator]();
  let isClosed = false;
  reader.once("close", () => {
    isClosed = true;
  });
  // Without a listener Ctrl+C pauses the input, and the conversation never ends.
  reader.on("SIGINT", () => reader.close());

  /** Shows a prompt. The reader redraws it with what is typed, but only its last line. */
  function show(text: string): void {
    const lastLine = text.lastIndexOf("\n") + 1;
    output.write(text.slice(0, lastLine));
    reader.setPrompt(text.slice(lastLine));
    reader.prompt();
  }

  return {
    async ask(text) {
      // The input may have ended while a reply was made. Lines from before are still read, but the reader can't prompt.
      const canPrompt = !isClosed;
      if (interactive && canPrompt) show(text);
      const { done = false, value } = await lines.next();
      if (done) return undefined;
      if (interactive && !canPrompt) output.write(text);
      return value.trim();
    },
    close: () => reader.close(),
  };
}

/**
 * Holds a conversation, one line at a time, until the input ends or "/quit" is typed. Commands work as in Discord.
 * Typing the number of a choice under a reply takes it.
 *
 * @throws IbidError if there is no text with the given id
 */
export async function chat(options: ChatOptions): Promise<void> {
  const { services, output, folder, interactive } = options;
  const { ask, close } = openLines(options);
  const style = options.colour ? coloured : undefined;
  const write = (text: string) => output.write(`${text}\n\n`);
  const { library } = await contextOf(services, []);
  library.indexNamed(options.text);
  if (interactive) write(`${plainText(introduction(library), style)} ${localized("terminal-quit")}`);
  let buttons: readonly Button[] = [];
  let history: readonly Turn[] = [];
  const showProgress = interactive ? (sentence: string) => void write(printable(sentence)) : undefined;
  const turn = async (line: string) => {
    const notice = setTimeout(() => showProgress?.(localized("terminal-one-moment")), longAfter);
    const askForField: Ask = (question) => {
      clearTimeout(notice);
      return ask(question);
    };
    const reply = await contextOf(services, history, showProgress)
      .then((context) => replyTo(line, buttons, context, options, askForField))
      .finally(() => clearTimeout(notice));
    history = remember(history, reply);
    buttons = reply.buttons;
    write(plainText(reply, style));
    for (const file of reply.files ?? []) {
      // oxlint-disable-next-line no-await-in-loop -- saved in order, so that the numbers of equal names are
      const name = await save(file, folder);
      write(localized("terminal-saved", { name }));
    }
    if (buttons.length > 0) write(choices(buttons));
  };
  // oxlint-disable-next-line no-await-in-loop -- one line after another
  for (let line = await ask(prompt); line !== undefined && !isEnding(line); line = await ask(prompt)) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- one turn after another
      if (line !== "") await turn(line);
    } catch (error) {
      if (!(error instanceof IbidError)) throw error;
      write(printable(error.localizedMessage));
    }
  }
  close();
}
