import { ComponentType, TextInputStyle, type APIModalInteractionResponseCallbackData } from "discord.js";
import type { Form, FormField } from "../../dialogue/reply/reply.ts";
import { encodeAction } from "../../dialogue/reply/button-action.ts";
import { limits, shorten } from "./limits.ts";
import { graphemePrefix } from "../../shared/graphemes.ts";

function field({ name, label, value, required = false, long = false, maxLength }: FormField) {
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
      ...(value !== undefined && value !== "" && { value: graphemePrefix(value, longest) }),
    },
  };
}

/**
 * Renders a form as a modal.
 *
 * @throws Error if its action is too long for a custom id
 */
export function modal({ title, fields, action }: Form): APIModalInteractionResponseCallbackData {
  const id = encodeAction(action);
  if (id.length > limits.customId) throw new Error(`A form's action is too long for a custom id: ${id}`);
  return {
    custom_id: id,
    title: shorten(title, limits.modalTitle),
    components: fields.map(field),
  };
}
