import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { FluentResource } from "@fluent/bundle";
import type { Locale } from "../../src/shared/locale/locales.ts";
import { bundled } from "../../src/shared/package-path.ts";
import { messagesIn, type Variables } from "./variables.ts";

/** A file of messages. */
export interface MessageFile {
  /** Without its extension; the ids of its messages begin with it. */
  readonly name: string;
  readonly source: string;
  readonly messages: ReadonlyMap<string, Variables>;
}

/** The files with the messages of a language. */
export function messageFiles(locale: Locale): MessageFile[] {
  const folder = bundled(join("locales", locale));
  return readdirSync(folder)
    .toSorted()
    .map((file) => {
      const source = readFileSync(join(folder, file), "utf8");
      return { name: basename(file, ".ftl"), source, messages: messagesIn(new FluentResource(source)) };
    });
}

/** The messages of a language with their variables, by id. */
export function messagesOf(locale: Locale): ReadonlyMap<string, Variables> {
  return new Map(messageFiles(locale).flatMap(({ messages }) => [...messages]));
}
