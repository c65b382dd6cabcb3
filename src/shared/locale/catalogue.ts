import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { bundled } from "../package-path.ts";
import type { Locale } from "./locales.ts";

/** The values for the variables of a message. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** The file of a message: "plan" for "plan-is-paused". */
function fileOf(id: string): string {
  return id.slice(0, id.indexOf("-"));
}

/** The messages of one language. Each file is read when its first message is wanted. */
class Catalogue {
  readonly #folder: string;
  readonly #bundle: FluentBundle;
  readonly #read = new Set<string>();

  constructor(locale: Locale) {
    this.#folder = bundled(join("locales", locale));
    // Isolating marks around values would be part of what members copy.
    this.#bundle = new FluentBundle(locale, { useIsolating: false });
  }

  /** @param id a message, or one of its attributes: "commands-plan.description" */
  format(id: string, values: MessageValues): string | undefined {
    const [name = id, attribute] = id.split(".");
    this.#readFile(fileOf(name));
    const found = this.#bundle.getMessage(name);
    const pattern = attribute === undefined ? found?.value : found?.attributes[attribute];
    // With a list for errors, a wrong message is formatted as far as possible. Tests find such messages.
    return pattern ? this.#bundle.formatPattern(pattern, values, []) : undefined;
  }

  #readFile(name: string): void {
    if (this.#read.has(name)) return;
    this.#read.add(name);
    const path = join(this.#folder, `${name}.ftl`);
    if (existsSync(path)) this.#bundle.addResource(new FluentResource(readFileSync(path, "utf8")));
  }
}

const catalogues = new Map<Locale, Catalogue>();

function catalogueOf(locale: Locale): Catalogue {
  const known = catalogues.get(locale) ?? new Catalogue(locale);
  catalogues.set(locale, known);
  return known;
}

/** A message in one language, without English standing in for it. Returns undefined if the language lacks it. */
export function messageIn(locale: Locale, id: string, values: MessageValues = {}): string | undefined {
  return catalogueOf(locale).format(id, values);
}
