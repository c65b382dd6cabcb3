import type { Text } from "../../document/model.ts";
import { bearingOf, type Bearing } from "./bearing.ts";
import { isAcronym, isBody, isTitle } from "./name-words.ts";
import { Capitals, namesIn, type NameMention } from "./names.ts";

/** A single word without a title must do or have something so often to be taken for somebody. */
const fewestDeeds = 2;
/** A full name that is so much rarer than one of its words is no more than a description: "Christian Rome". */
const rarest = 20;

/** A name as it stands, on one line and with straight apostrophes. */
function formOf({ paragraph, start, end }: NameMention): string {
  return paragraph.text.slice(start, end).replace(/\s+/g, " ").replaceAll("’", "'");
}

/** A name without the titles before it: "Prince Albert" → "Albert". "Duke of Kent" is a name, and "the Queen" too. */
function baseOf(form: string): string {
  const [, first = "", rest = ""] = /^(\S+) (?!of |for |the |and |de )(.+)$/u.exec(form) ?? [];
  return isTitle(first) ? baseOf(rest) : form;
}

export function wordsIn(name: string): string[] {
  return name.split(" ");
}

/** Whether the name is that of a body: its head is such a word, or it has only its initials. */
export function isInstitution(name: string): boolean {
  const [head = name] = name.split(/ (?:of|for) /);
  return isAcronym(name) || isBody(wordsIn(head).at(-1) ?? "");
}

/** All mentions under one base name. */
export class Group {
  readonly base: string;
  readonly mentions: NameMention[] = [];
  readonly forms = new Map<string, number>();

  constructor(base: string) {
    this.base = base;
  }

  add(mention: NameMention): void {
    const form = formOf(mention);
    this.mentions.push(mention);
    this.forms.set(form, (this.forms.get(form) ?? 0) + 1);
  }

  /** Whether it has first name and surname, as far as its form tells. */
  isFull(capitals: Capitals): boolean {
    const words = wordsIn(this.base);
    if (words.length < 2 || isInstitution(this.base) || / (?:of|for|the) /.test(this.base)) return false;
    return words.every((word) => /^\p{Lu}\.$/u.test(word) || !capitals.isCommon(word));
  }

  /** Whether it is a person or an institution: by its form, or by what it does. */
  isSomebody(capitals: Capitals): boolean {
    const bearings = this.mentions.map(bearingOf);
    const count = (bearing: Bearing) => bearings.filter((each) => each === bearing).length;
    const titled = [...this.forms.keys()].some((form) => isTitle(wordsIn(form)[0] ?? ""));
    if (titled || isInstitution(this.base)) return 2 * count("place") <= bearings.length;
    if (4 * count("place") > bearings.length) return false;
    if (this.base.includes(" ")) return this.isFull(capitals) && count("actor") > 0;
    return count("actor") >= fewestDeeds && 2 * count("description") <= bearings.length;
  }
}

/** The groups of a text by base name, variants of one name together. */
export class Groups {
  readonly #groups = new Map<string, Group>();
  readonly #capitals: Capitals;

  constructor(text: Text) {
    this.#capitals = new Capitals(text);
    const mentions = namesIn(text, this.#capitals);
    const aliases = aliasesIn(mentions);
    for (const mention of mentions) {
      const base = baseOf(formOf(mention));
      this.#group(aliases.get(base) ?? base).add(mention);
    }
    this.#mergeShort();
  }

  #group(base: string): Group {
    const group = this.#groups.get(base) ?? new Group(base);
    this.#groups.set(base, group);
    return group;
  }

  /** A surname alone, or a first name alone, belongs to the only full name that has it. */
  #mergeShort(): void {
    const full = [...this.#groups.values()].filter((group) => group.isFull(this.#capitals));
    const bySurname = byWord(full, -1);
    const byFirstName = byWord(full, 0);
    for (const group of this.#groups.values()) {
      const [bearer, ...others] = bySurname.get(group.base) ?? byFirstName.get(group.base) ?? [];
      if (!bearer || others.length > 0 || rarest * bearer.mentions.length < group.mentions.length) continue;
      for (const mention of group.mentions) bearer.add(mention);
      this.#groups.delete(group.base);
    }
  }

  people(): Group[] {
    return [...this.#groups.values()].filter((group) => group.isSomebody(this.#capitals));
  }
}

/** Groups by the first (0) or last (-1) word of their names. */
function byWord(groups: readonly Group[], at: 0 | -1): Map<string, Group[]> {
  const found = new Map<string, Group[]>();
  for (const group of groups) {
    const word = wordsIn(group.base).at(at) ?? "";
    found.set(word, [...(found.get(word) ?? []), group]);
  }
  return found;
}

/** Initials in brackets behind a name stand for it from then on: "People’s Commissariat … (NKVD)". */
function aliasesIn(mentions: readonly NameMention[]): Map<string, string> {
  const aliases = new Map<string, string>();
  for (const [at, mention] of mentions.entries()) {
    const before = mentions[at - 1];
    if (!before || before.paragraph !== mention.paragraph || !isAcronym(formOf(mention))) continue;
    if (mention.paragraph.text.slice(before.end, mention.start) === " (") {
      aliases.set(formOf(mention), baseOf(formOf(before)));
    }
  }
  return aliases;
}
