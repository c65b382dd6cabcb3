import type { FormValues } from "../features/command/buttons.ts";
import { printable } from "../dialogue/reply/plain-text.ts";
import type { Form, FormField } from "../dialogue/reply/reply.ts";
import { localized } from "../shared/locale/message.ts";

/** Shows a prompt and reads a line. Returns undefined if the input has ended. */
export type Ask = (prompt: string) => Promise<string | undefined>;

/** The line that abandons a form. */
const cancel = "/cancel";

function promptFor({ label, value = "", required = false }: FormField): string {
  const proposed = value === "" ? "" : ` [${value.replace(/\s+/g, " ")}]`;
  const shown = required || value !== "" ? label : localized("terminal-optional", { label });
  return `${printable(shown)}${printable(proposed)}: `;
}

/** Returns what is wrong with the value of a field, or undefined. */
function problemWith(value: string, { required = false, maxLength }: FormField): string | undefined {
  if (required && value === "") return `${localized("terminal-required")} `;
  if (maxLength === undefined || value.length <= maxLength) return undefined;
  return `${localized("terminal-too-long", { most: maxLength })} `;
}

/** Asks for a field until its value is valid. Returns undefined if the form is abandoned. */
async function askField(field: FormField, ask: Ask): Promise<string | undefined> {
  let problem: string | undefined = "";
  let value = "";
  while (problem !== undefined) {
    // oxlint-disable-next-line no-await-in-loop -- asked again only after an invalid value
    const line = await ask(problem + promptFor(field));
    if (line === undefined || line === cancel) return undefined;
    value = line === "" ? (field.value ?? "") : line;
    problem = problemWith(value, field);
  }
  return value;
}

/**
 * Asks for the fields of a form, one after another. An empty line accepts the proposed value.
 *
 * @returns undefined if the form is abandoned
 */
export async function fillIn(form: Form, ask: Ask): Promise<FormValues | undefined> {
  const filled: [string, string][] = [];
  for (const [index, field] of form.fields.entries()) {
    const heading = index === 0 ? `${printable(localized("terminal-form", { title: form.title }))}\n` : "";
    // oxlint-disable-next-line no-await-in-loop -- one field after another
    const value = await askField(field, (prompt) => ask(heading + prompt));
    if (value === undefined) return undefined;
    filled.push([field.name, value]);
  }
  return new Map(filled);
}
