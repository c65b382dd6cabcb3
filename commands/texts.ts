import type { Callable, Command, CommandContext, Options } from "../src/features/command/command.ts";
import { matching, textOption } from "../src/features/command/shared-options.ts";
import { contentsOf } from "../src/features/texts/introduction.ts";
import { textReply, type Reply } from "../src/dialogue/reply/reply.ts";
import { IbidError } from "../src/shared/error.ts";
import { overallWarnings } from "../src/ingest/draft/footnote-warnings.ts";
import { withProgress } from "../src/features/texts/progress.ts";
import { changeSettings, settingsOf } from "../src/features/settings/settings.ts";

/** As many as fit into a message. */
const shownAtMost = 15;
/** How many things that looked odd are told; `ibid inspect` tells them all. */
const warningsAtMost = 3;
/** In characters. */
const longestTitle = 100;

/** @throws IbidError when the asker may not manage the server */
function checkManages({ asker }: CommandContext): void {
  if (asker.manages) return;
  throw new IbidError(
    "permission",
    "Only members who may manage the server can change its texts: please ask one.",
  );
}

const ownText = {
  name: "text",
  description: "Which of the texts that were added here",
  type: "string",
  required: true,
  async suggest(typed: string, _options: Options, { shelf }: CommandContext) {
    const added = await shelf.list();
    return matching(
      typed,
      added.map(({ id, title }) => ({ name: title, value: id })),
    );
  },
} as const;

function step(rest: string) {
  return { kind: "command", command: "texts", rest } as const;
}

async function addedText(options: Options, { shelf }: CommandContext) {
  const wanted = options.string("text") ?? "";
  const added = await shelf.list();
  const found = added.find(({ id, title }) => id === wanted || title.toLowerCase() === wanted.toLowerCase());
  if (found) return found;
  throw new IbidError(
    "not-found",
    added.length === 0
      ? "No text was added here yet: /texts add takes a file."
      : `No text “${wanted}” was added here. What was added: ${added.map(({ id }) => id).join(", ")}.`,
  );
}

const list: Callable = {
  name: "list",
  description: "The texts on the shelf; the first is the one that is asked here",
  options: [],
  run(_options, { library }) {
    const all = library.texts;
    const lines = all.slice(0, shownAtMost).map((text) => `${text.title} (${text.id}): ${contentsOf(text)}`);
    const rest = all.length - lines.length;
    return textReply([...lines, ...(rest > 0 ? [`and ${rest} more`] : [])].join("\n"));
  },
};

const add: Callable = {
  name: "add",
  description: "Add a text of your own: plain text, Markdown, HTML, EPUB or Word, up to 10 MB",
  options: [
    { name: "file", description: "The file", type: "attachment", required: true },
    { name: "title", description: "What it is called here", type: "string", maxLength: longestTitle },
  ],
  async run(options, ibid) {
    checkManages(ibid);
    const file = options.attachment("file");
    if (!file) throw new IbidError("invalid-input", "There is no file: attach one.");
    const { shelf, store, place, asker, now, showProgress: tell } = ibid;
    const { text, warnings } = await withProgress(`Reading ${file.name} …`, tell, () =>
      shelf.add(file, asker.id, now, options.string("title")),
    );
    const shown = [...overallWarnings(text), ...warnings];
    const told = shown.slice(0, warningsAtMost).map((warning) => `Please look: ${warning}`);
    const more = shown.length - told.length;
    const isAsked = (await settingsOf(store, place.group)).text === text.id;
    const lines = [
      `Added: “${text.title}”, with ${contentsOf(text)}.`,
      ...told,
      ...(more > 0 ? [`And ${more} more like that.`] : []),
      isAsked
        ? "It is the one that is asked here from now on; /texts use chooses another."
        : `Ask it with the option text:${text.id}, or make it the one that is asked here with /texts use.`,
    ];
    return textReply(lines.join("\n"));
  },
};

const use: Callable = {
  name: "use",
  description: "Which text is asked here, unless somebody names another",
  options: [
    { ...textOption, required: true },
    { name: "channel", description: "True: in this channel only", type: "boolean" },
  ],
  async run(options, ibid) {
    checkManages(ibid);
    const { store, place, library } = ibid;
    const { text } = library.index(options.string("text"));
    if (options.flag("channel")) {
      await store.settings.setChannelText(place.group, place.channel, text.id);
      return textReply(`In this channel, “${text.title}” is asked now.`);
    }
    await changeSettings(store, place.group, { text: text.id });
    return textReply(`“${text.title}” is asked here now, except in channels that have a text of their own.`);
  },
};

const rename: Callable = {
  name: "rename",
  description: "Give a text that was added another title",
  options: [
    ownText,
    { name: "title", description: "The new title", type: "string", required: true, maxLength: longestTitle },
  ],
  async run(options, ibid) {
    checkManages(ibid);
    const { id, title } = await addedText(options, ibid);
    const renamed = options.string("title") ?? "";
    await ibid.shelf.rename(id, renamed);
    return textReply(`“${title}” is called “${renamed.trim()}” now.`);
  },
};

const remove: Callable = {
  name: "remove",
  description: "Take a text away that was added",
  options: [ownText],
  async run(options, ibid) {
    checkManages(ibid);
    const { id, title } = await addedText(options, ibid);
    return {
      ...textReply(`Take “${title}” away? The notes on it are kept, and come back with it.`, [
        { label: "Take it away", action: step(`remove;${id}`) },
        { label: "Leave it", action: step("leave") },
      ]),
      private: true,
    };
  },
};

async function removed(id: string, ibid: CommandContext): Promise<Reply> {
  checkManages(ibid);
  const there = await ibid.shelf.remove(id);
  return {
    ...textReply(there ? "The text is taken away." : "That text is gone already."),
    private: true,
    replaces: true,
  };
}

const texts: Command = {
  name: "texts",
  description: "The texts on the shelf",
  subcommands: [list, add, use, rename, remove],
  press(rest, ibid) {
    const [, id] = /^remove;(.+)$/.exec(rest) ?? [];
    if (id !== undefined) return removed(id, ibid);
    return { ...textReply("The text stays."), private: true, replaces: true };
  },
};

export default texts;
