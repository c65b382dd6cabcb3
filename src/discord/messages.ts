import type { Message } from "discord.js";
import { introduction } from "../conversation/introduction.ts";
import { defaultLimit } from "../conversation/request.ts";
import { respond } from "../conversation/respond.ts";
import type { Library } from "../retrieval/library.ts";
import type { Logger } from "../log.ts";
import { isForUs, type Listening } from "./addressed.ts";
import { apology } from "./failure.ts";
import { render } from "./render.ts";
import { wordsOf } from "./words.ts";

function answerTo(words: string, library: Library, log: Logger) {
  try {
    return render(words === "" ? introduction(library) : respond({ words, limit: defaultLimit }, library));
  } catch (error) {
    return { content: apology(error, log) };
  }
}

/** Answers a message that asks us something. The nonce makes a repeated request harmless. */
export async function onMessage(
  message: Message,
  library: Library,
  listening: Listening,
  log: Logger,
): Promise<void> {
  const words = wordsOf(message);
  if (!isForUs(message, words, listening)) return;
  await message.reply({ ...answerTo(words, library, log), nonce: message.id, enforceNonce: true });
}
