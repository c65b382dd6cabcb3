import {
  ButtonStyle,
  ComponentType,
  type APIButtonComponentWithCustomId,
  type APIButtonComponentWithURL,
  type APIComponentInContainer,
  type APIFileComponent,
  type APIMediaGalleryComponent,
  type APITextDisplayComponent,
} from "discord.js";
import { encodeAction } from "../../dialogue/reply/button-action.ts";
import type { Button, ReplyFile } from "../../dialogue/reply/reply.ts";
import { IbidError } from "../../shared/error.ts";
import { localizable } from "../../shared/locale/message.ts";
import { limits, shorten } from "./limits.ts";

/** Maximum number of buttons in a message. */
const maxButtons = 10;

export type ButtonComponent = APIButtonComponentWithCustomId | APIButtonComponentWithURL;

function buttonComponent({ label: fullLabel, action, url, danger }: Button): ButtonComponent {
  const label = shorten(fullLabel, limits.buttonLabel);
  const type = ComponentType.Button;
  if (url !== undefined) return { type, style: ButtonStyle.Link, label, url };
  const style = danger ? ButtonStyle.Danger : ButtonStyle.Secondary;
  return { type, style, label, custom_id: encodeAction(action) };
}

/**
 * Renders buttons. Leaves out what Discord would refuse: empty labels, targets that are too long, and all but the last
 * button with the same target.
 */
export function buttonComponents(buttons: readonly Button[]): ButtonComponent[] {
  const byTarget = new Map<string, ButtonComponent>();
  for (const button of buttons) {
    const component = buttonComponent(button);
    const [target, maxLength] =
      "url" in component ? [component.url, limits.url] : [component.custom_id, limits.customId];
    if (button.label.trim() !== "" && target.length <= maxLength) byTarget.set(target, component);
  }
  return [...byTarget.values()].slice(0, maxButtons);
}

/** Arranges buttons in rows. */
export function buttonRows(buttons: readonly ButtonComponent[]): APIComponentInContainer[] {
  const count = Math.ceil(buttons.length / limits.buttonsInRow);
  return Array.from({ length: count }, (_, row) => ({
    type: ComponentType.ActionRow,
    components: buttons.slice(row * limits.buttonsInRow, (row + 1) * limits.buttonsInRow),
  }));
}

export function textComponent(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content };
}

/** A file as discord.js takes it. */
export interface Upload {
  readonly attachment: Buffer;
  readonly name: string;
  readonly isSpoiler: boolean;
}

/** A file; a picture is shown. */
export function fileComponent({ name, isSpoiler }: Upload): APIFileComponent | APIMediaGalleryComponent {
  const file = { url: `attachment://${name}` };
  if (!name.endsWith(".png")) return { type: ComponentType.File, file, spoiler: isSpoiler };
  return { type: ComponentType.MediaGallery, items: [{ media: file, spoiler: isSpoiler }] };
}

/** A file name that Discord leaves unchanged, and that is unique in the message. */
function uploadName(name: string, index: number): string {
  const ascii = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\w.-]+/g, "-")
    .replace(/^[-.]+/, "")
    .slice(-80);
  return index === 0 ? ascii || "file" : `${index + 1}-${ascii}`;
}

/**
 * Prepares a reply's files for upload.
 *
 * @throws IbidError if together they are larger than Discord accepts
 */
export function uploadsOf(files: readonly ReplyFile[]): Upload[] {
  const uploads = files
    .slice(0, limits.filesInMessage)
    .map(({ name, content, isSpoiler = false }, index) => ({
      name: uploadName(name, index),
      attachment: Buffer.from(content),
      isSpoiler,
    }));
  const bytes = uploads.reduce((sum, { attachment }) => sum + attachment.length, 0);
  if (bytes <= limits.fileBytes) return uploads;
  throw new IbidError("too-large", localizable("discord-file-too-large"));
}
