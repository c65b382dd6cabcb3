import { ComponentType, TextInputStyle, type APIModalInteractionResponseCallbackData } from "discord.js";
import type { Form, FormField } from "../../dialogue/reply/reply.ts";
import { encodeAction } from "../../dialogue/reply/button-action.ts";
import { limits, shorten } from "./limits.ts";

function row({ name, label, value, required = false, long = false, maxLength }: FormField) {
  const longest = Math.min(maxLength ?? limits.fieldValue, limits.fieldValue);
  return {
    type: ComponentType.Label as const,
    label: shorten(label, limits.fieldLabel),
    component: {
      type: ComponentType.TextInput as const,
      custom_id: name,
      style: long ? TextInputStyle.Paragraph : TextInputStyle.Short,
      required,
      max_length: longest,
      ...(value !== undefined && value !== "" && { value: value.slice(0, longest) }),
    },
  };
}

/**
 * A form as Discord wants it told.
 *
 * @throws Error when its step is too long: without all of it, nobody could take the answers
 */
export function modal({ title, fields, action: step }: Form): APIModalInteractionResponseCallbackData {
  const id = encodeAction(step);
  if (id.length > limits.customId) throw new Error(`A form's step is too long: ${id}`);
  return {
    custom_id: id,
    title: shorten(title, limits.modalTitle),
    components: fields.map(row),
  };
}
