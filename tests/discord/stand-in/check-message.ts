import { isJson, list, number, object, text, type Json } from "./json.ts";
import { lengthProblems, type Problem } from "./problems.ts";
import type { SentFile } from "./world.ts";

export const ephemeral = 64;
export const componentsV2 = 32_768;
/** The flags SUPPRESS_EMBEDS and SUPPRESS_NOTIFICATIONS. */
export const suppress = 4 | 4096;

const actionRow = 1;
const button = 2;
const stringSelect = 3;
const section = 9;
const textDisplay = 10;
const thumbnail = 11;
const mediaGallery = 12;
const file = 13;
const separator = 14;
const container = 17;

const inContainer = [actionRow, section, textDisplay, mediaGallery, file, separator];
const atTop = [...inContainer, container];

interface Tally {
  components: number;
  characters: number;
  ids: Set<string>;
  /** The names of the uploaded files. */
  files: readonly string[];
}

function wrongType(path: Problem["path"]): Problem {
  return { path: [...path, "type"], code: "UNION_TYPE_CHOICES", message: "This component can't stand here." };
}

function buttonProblems(part: Json, path: Problem["path"], tally: Tally): Problem[] {
  const { style, label, emoji, custom_id: id, url } = part;
  const problems: Problem[] = [];
  const link = style === 5;
  tally.characters += text(label).length;
  if (number(style) < 1 || number(style) > 5) problems.push(wrongType([...path, "style"]));
  if (label !== undefined) problems.push(...lengthProblems(label, [1, 80], [...path, "label"]));
  else if (!emoji) problems.push(...lengthProblems(label, [1, 80], [...path, "label"]));
  if (link) problems.push(...lengthProblems(url, [1, 512], [...path, "url"]));
  else {
    problems.push(...lengthProblems(id, [1, 100], [...path, "custom_id"]));
    if (tally.ids.has(text(id))) {
      problems.push({
        path: [...path, "custom_id"],
        code: "COMPONENT_CUSTOM_ID_DUPLICATED",
        message: "Component custom id cannot be duplicated",
      });
    }
    tally.ids.add(text(id));
  }
  return problems;
}

function childProblems(
  children: unknown,
  allowed: readonly number[],
  [least, most]: readonly [number, number],
  path: Problem["path"],
  tally: Tally,
): Problem[] {
  const parts = list(children);
  const problems = parts.flatMap((part, index) =>
    componentProblems(object(part), allowed, [...path, "components", index], tally),
  );
  if (parts.length >= least && parts.length <= most) return problems;
  const message = `Must be between ${least} and ${most} in length.`;
  return [...problems, { path: [...path, "components"], code: "BASE_TYPE_BAD_LENGTH", message }];
}

function componentProblems(
  part: Json,
  allowed: readonly number[],
  path: Problem["path"],
  tally: Tally,
): Problem[] {
  const type = number(part["type"]);
  tally.components++;
  if (!allowed.includes(type)) return [wrongType(path)];
  switch (type) {
    case actionRow:
      return childProblems(part["components"], [button, stringSelect], [1, 5], path, tally);
    case button:
      return buttonProblems(part, path, tally);
    case textDisplay: {
      const content = text(part["content"]);
      tally.characters += content.length;
      // Discord trims a text before it checks the length.
      return lengthProblems(content.trim(), [1, 4000], [...path, "content"]);
    }
    case section:
      return [
        ...childProblems(part["components"], [textDisplay], [1, 3], path, tally),
        ...componentProblems(object(part["accessory"]), [button, thumbnail], [...path, "accessory"], tally),
      ];
    case container:
      return childProblems(part["components"], inContainer, [1, 40], path, tally);
    case mediaGallery:
      return list(part["items"]).flatMap((item, index) =>
        fileProblems(text(object(object(item)["media"])["url"]), [...path, "items", index], tally),
      );
    case file:
      return fileProblems(text(object(part["file"])["url"]), path, tally);
    default:
      return [];
  }
}

function fileProblems(url: string, path: Problem["path"], { files }: Tally): Problem[] {
  const [, name] = /^attachment:\/\/(.+)$/.exec(url) ?? [];
  if (name !== undefined && files.includes(name)) return [];
  const code = "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND";
  return [{ path: [...path, "file", "url"], code, message: `No such file came with it: ${url}` }];
}

function layoutProblems(body: Json, files: readonly string[]): Problem[] {
  const tally: Tally = { components: 0, characters: 0, ids: new Set(), files };
  const problems = list(body["components"]).flatMap((part, index) =>
    componentProblems(object(part), atTop, ["components", index], tally),
  );
  for (const field of ["content", "embeds", "poll", "sticker_ids"]) {
    const value = body[field];
    if (value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0))
      continue;
    problems.push({
      path: [field],
      code: "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
      message: `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
    });
  }
  if (tally.components > 40) {
    const message = "The maximum number of components is 40";
    problems.push({ path: ["components"], code: "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", message });
  }
  // Counts button labels, too, which is stricter than the documentation.
  if (tally.characters > 4000) {
    const message = "The total text of all components can't be longer than 4000";
    problems.push({ path: ["components"], code: "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", message });
  }
  return problems;
}

function pollProblems(poll: Json): Problem[] {
  const answers = list(poll["answers"]).map(object);
  const problems = [
    ...lengthProblems(object(poll["question"])["text"], [1, 300], ["poll", "question", "text"]),
    ...answers.flatMap(({ poll_media: media }, index) =>
      lengthProblems(object(media)["text"], [1, 55], ["poll", "answers", index, "poll_media", "text"]),
    ),
  ];
  const wrong = (field: string) =>
    problems.push({ path: ["poll", field], code: "BASE_TYPE_BAD_LENGTH", message: "Invalid value" });
  if (answers.length < 1 || answers.length > 10) wrong("answers");
  const hours = number(poll["duration"] ?? 24);
  if (!Number.isInteger(hours) || hours < 1 || hours > 768) wrong("duration");
  return problems;
}

function legacyProblems(body: Json, files: readonly string[]): Problem[] {
  const problems: Problem[] = [];
  const { content, components, embeds, sticker_ids: stickers, poll } = body;
  if (typeof content === "string" && content.length > 2000) {
    problems.push(...lengthProblems(content, [0, 2000], ["content"]));
  }
  const tally: Tally = { components: 0, characters: 0, ids: new Set(), files: [] };
  for (const [index, part] of list(components).entries()) {
    problems.push(...componentProblems(object(part), [actionRow], ["components", index], tally));
  }
  if (list(components).length > 5) problems.push(wrongType(["components"]));
  const empty =
    text(content).trim() === "" && [embeds, stickers, components].every((x) => list(x).length === 0);
  if (poll !== undefined) problems.push(...pollProblems(object(poll)));
  if (empty && !poll && files.length === 0) {
    problems.push({ path: ["content"], code: "EMPTY_MESSAGE", message: "Cannot send an empty message" });
  }
  return problems;
}

function mentionProblems({ allowed_mentions: mentions }: Json): Problem[] {
  if (mentions === undefined) return [];
  if (!isJson(mentions)) return [wrongType(["allowed_mentions"])];
  const parse = list(mentions["parse"]).map(text);
  const both = ["roles", "users"].filter((kind) => parse.includes(kind) && list(mentions[kind]).length > 0);
  const invalidRoles = list(mentions["roles"]).filter((id) => !/^\d{17,20}$/.test(text(id)));
  return [
    ...parse
      .filter((kind) => !["roles", "users", "everyone"].includes(kind))
      .map((_kind, index) => wrongType(["allowed_mentions", "parse", index])),
    ...[...both, ...invalidRoles].map(() => wrongType(["allowed_mentions"])),
  ];
}

const maxFiles = 10;
const maxBytes = 10 * 1024 * 1024;

/** Problems of uploads: files that `attachments` doesn't mention, too many of them, or too large ones. */
function uploadProblems(body: Json, files: readonly SentFile[]): Problem[] {
  const path = ["attachments"];
  const told = list(body["attachments"]).map((each) => text(object(each)["id"]));
  const bytes = files.reduce((sum, { content }) => sum + content.length, 0);
  const problems: Problem[] = [];
  if (told.length !== files.length)
    problems.push({ path, code: "ATTACHMENT_NOT_FOUND", message: "No such file" });
  if (files.length > maxFiles) problems.push({ path, code: "BASE_TYPE_MAX_LENGTH", message: "At most 10" });
  if (bytes > maxBytes) problems.push({ path, code: "BASE_TYPE_MAX_LENGTH", message: "Too large" });
  return problems;
}

export interface Around {
  /** The flags of the message that is edited; 0 for a new one. */
  readonly already?: number;
  readonly files?: readonly SentFile[];
}

/**
 * Problems for which Discord would reject a message.
 *
 * @param flagsAllowed the flags that may be set on this route
 */
export function messageProblems(
  body: Json,
  flagsAllowed: number,
  { already = 0, files = [] }: Around = {},
): Problem[] {
  const flags = number(body["flags"]);
  const problems = [...mentionProblems(body), ...uploadProblems(body, files)];
  const names = files.map(({ name }) => name);
  if ((flags & ~flagsAllowed) !== 0) {
    problems.push({ path: ["flags"], code: "BASE_TYPE_CHOICES", message: "These flags can't be set here." });
  }
  const { nonce } = body;
  if (typeof nonce === "string" && nonce.length > 25)
    problems.push(...lengthProblems(nonce, [0, 25], ["nonce"]));
  const layout = ((flags | already) & componentsV2) !== 0;
  return [...problems, ...(layout ? layoutProblems(body, names) : legacyProblems(body, names))];
}
