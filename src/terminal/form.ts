import { Options } from "../features/command/command.ts";
import { printable } from "../dialogue/reply/plain-text.ts";
import type { Form, FormField } from "../dialogue/reply/reply.ts";

/** Asks for a line; gives undefined when the input has ended. */
export type Ask = (prompt: string) => Promise<string | undefined>;

/** Gives a form up. */
const cancel = "/cancel";

function promptFor({ label, value = "", required = false }: FormField): string {
  const proposed = value === "" ? "" : ` [${value.replace(/\s+/g, " ")}]`;
  const free = required || value !== "" ? "" : " (may be empty)";
  return `${printable(label)}${printable(proposed)}${free}: `;
}

/** What is wrong with what was filled in, or undefined. */
function faultIn(given: string, { required = false, maxLength }: FormField): string | undefined {
  if (required && given === "") return "This can't be empty. ";
  if (maxLength === undefined || given.length <= maxLength) return undefined;
  return `This may have at most ${maxLength} characters. `;
}

/** @returns undefined when it is given up */
async function fieldFrom(field: FormField, ask: Ask): Promise<string | undefined> {
  let complaint: string | undefined = "";
  let given = "";
  while (complaint !== undefined) {
    // oxlint-disable-next-line no-await-in-loop -- a person answers
    const line = await ask(complaint + promptFor(field));
    if (line === undefined || line === cancel) return undefined;
    given = line === "" ? (field.value ?? "") : line;
    complaint = faultIn(given, field);
  }
  return given;
}

/**
 * Asks a form's fields one after another; an empty line leaves one as proposed.
 *
 * @returns what was filled in; undefined when it was given up
 */
export async function fillIn(form: Form, ask: Ask): Promise<Options | undefined> {
  const filled: [string, string][] = [];
  for (const [index, field] of form.fields.entries()) {
    const heading = index === 0 ? `${printable(form.title)} (${cancel} gives up)\n` : "";
    // oxlint-disable-next-line no-await-in-loop -- one after another
    const given = await fieldFrom(field, (prompt) => ask(heading + prompt));
    if (given === undefined) return undefined;
    filled.push([field.name, given]);
  }
  return new Options(filled);
}
