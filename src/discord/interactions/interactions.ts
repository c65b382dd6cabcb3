import type { Interaction } from "discord.js";
import type { RequestContext } from "../context.ts";
import { onAutocomplete } from "./autocomplete.ts";
import { onAction } from "./on-action.ts";
import { onCommand, onMessageMenu } from "./on-command.ts";

/** Handles a command, a message menu, an autocompletion, a button or a form. */
export async function onInteraction(interaction: Interaction, context: RequestContext): Promise<void> {
  if (interaction.isChatInputCommand()) await onCommand(interaction, context);
  else if (interaction.isMessageContextMenuCommand()) await onMessageMenu(interaction, context);
  else if (interaction.isAutocomplete()) await onAutocomplete(interaction, context);
  else if (interaction.isButton() || interaction.isModalSubmit()) await onAction(interaction, context);
}
