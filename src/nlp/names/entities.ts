import type { Paragraph, Range } from "../../document/model.ts";
import { pause, flatMapYielding } from "../../shared/concurrency/yielding.ts";
import { fold } from "../english/tokens.ts";
import type { Capitalisation } from "./capitalisation.ts";
import { nameMentionsIn, type NameMention } from "./name-mentions.ts";
import {
  genderOfWord,
  isAcronym,
  isAdjectiveTitle,
  isInstitutionWord,
  isTitle,
  type Gender,
} from "./name-words.ts";
import { genderOf, isImpersonal, personLikeness, UsageCounts, type Usage } from "./usage.ts";
import { groupBy } from "../../shared/collections/group-by.ts";

/** The kinds of entities that are distinguished. */
export type Kind = "person" | "institution" | "place";

/** The mentions of an entity in one paragraph. */
export interface ParagraphMentions {
  readonly paragraph: Paragraph;
  readonly ranges: readonly Range[];
}

/** Somebody or something that a text names. */
export interface Entity {
  /** The longest of its names. */
  readonly name: string;
  /** The most frequent of its names. */
  readonly usualName: string;
  /** Its names except the longest, the most frequent first. */
  readonly aliases: readonly string[];
  /** Undefined for peoples, things and whatever the text doesn't tell. */
  readonly kind: Kind | undefined;
  readonly gender: Gender | undefined;
  readonly usage: Usage;
  /** In the order of the text. */
  readonly mentions: readonly ParagraphMentions[];
}

/** A single word without a title denotes a person only if it is an agent this often. */
const minAgentUses = 2;
/** A name denotes a place if the `personLikeness` of its last word is below this. */
const maxPersonLikenessOfPlace = -0.2;
/** A short name that is this many times as frequent as a full one isn't short for it: "Rome" beside "Christian Rome". */
const maxShortPerFull = 20;
/** The occurrences that must tell the gender of an entity without title. A single pronoun may refer to somebody else. */
const minPronouns = 3;

/** A mention's name on one line and with straight apostrophes. */
function formOf({ paragraph, start, end }: NameMention): string {
  return paragraph.text.slice(start, end).replace(/\s+/g, " ").replaceAll("’", "'");
}

/** The name without the titles before it: "Prince Albert" → "Albert". "Duke of Kent" and "Queen" are unchanged. */
function withoutTitles(form: string): string {
  const [, first = "", rest = ""] = /^(\S+) (?!of |for |the |and |de )(.+)$/u.exec(form) ?? [];
  return isTitle(first) ? withoutTitles(rest) : form;
}

function wordCount(name: string): number {
  return name.split(" ").length;
}

function firstWord(name: string): string {
  return name.split(" ")[0] ?? "";
}

function lastWord(name: string): string {
  return name.split(" ").at(-1) ?? "";
}

/** True if the name is an institution's: its head is such a word, or it is an acronym. */
function isInstitution(name: string): boolean {
  const [head = name] = name.split(/ (?:of|for) /);
  return isAcronym(name) || isInstitutionWord(lastWord(head));
}

/** The gender that a title in one of the names tells. */
function genderOfTitles(forms: readonly string[]): Gender | undefined {
  const titles = forms.flatMap((form) => form.split(" ")).filter(isTitle);
  return titles.map(genderOfWord).find((gender) => gender !== undefined);
}

/** Mentions that share a name without titles. */
class Group {
  readonly base: string;
  readonly mentions: NameMention[] = [];
  /** The names as written, each with its count. */
  readonly #forms = new Map<string, number>();
  readonly #capitalisation: Capitalisation;

  constructor(base: string, capitalisation: Capitalisation) {
    this.base = base;
    this.#capitalisation = capitalisation;
  }

  /** @param form the name as written */
  add(mention: NameMention, form: string): void {
    this.mentions.push(mention);
    this.#forms.set(form, (this.#forms.get(form) ?? 0) + 1);
  }

  /** Takes over the mentions of another group. */
  join(other: Group): void {
    for (const mention of other.mentions) this.mentions.push(mention);
    for (const [form, count] of other.#forms) this.#forms.set(form, (this.#forms.get(form) ?? 0) + count);
  }

  /** The names, the most frequent first. */
  forms(): string[] {
    return [...this.#forms].toSorted(([, a], [, b]) => b - a).map(([form]) => form);
  }

  /** True if the name seems to be a person's first name and surname. */
  isFull(): boolean {
    const words = this.base.split(" ");
    if (words.length < 2 || isInstitution(this.base) || / (?:of|for|the) /.test(this.base)) return false;
    return words.every((word) => /^\p{Lu}\.$/u.test(word) || !this.#capitalisation.isCommon(fold(word)));
  }

  /** Yields to the event loop meanwhile, because a frequent name has very many mentions. */
  async entity(): Promise<Entity> {
    const forms = this.forms();
    const longest = Math.max(...forms.map(wordCount));
    const name = forms.find((form) => wordCount(form) === longest) ?? this.base;
    const usage = new UsageCounts();
    for (const mention of this.mentions) {
      usage.add(mention.paragraph.text, mention);
      // oxlint-disable-next-line no-await-in-loop -- a pause
      await pause();
    }
    return {
      name,
      usualName: forms[0] ?? name,
      aliases: forms.filter((form) => form !== name),
      kind: this.#kind(forms, usage),
      gender: genderOfTitles(forms) ?? genderOf(usage, minPronouns),
      usage,
      mentions: await byParagraph(this.mentions),
    };
  }

  #kind(forms: readonly string[], usage: Usage): Kind | undefined {
    const { times, agent, location, modifier } = usage;
    const titles = forms.map(firstWord).filter(isTitle);
    const institution = isInstitution(this.base) && titles.every(isAdjectiveTitle);
    if (institution || titles.length > 0) {
      if (2 * location > times) return "place";
      return institution ? "institution" : "person";
    }
    if (4 * location > times || personLikeness(lastWord(this.base)) < maxPersonLikenessOfPlace)
      return "place";
    if (this.base.includes(" ")) return this.isFull() && agent > 0 ? "person" : undefined;
    if (agent < minAgentUses || 2 * modifier > times || isImpersonal(this.base, usage)) return undefined;
    return "person";
  }
}

/** Mentions by their paragraphs, in order. Yields to the event loop meanwhile. */
async function byParagraph(mentions: readonly NameMention[]): Promise<ParagraphMentions[]> {
  const ranges = new Map<Paragraph, Range[]>();
  for (const { paragraph, start, end } of mentions) {
    const own = ranges.get(paragraph);
    if (own) own.push({ start, end });
    else ranges.set(paragraph, [{ start, end }]);
    // oxlint-disable-next-line no-await-in-loop -- a pause
    await pause();
  }
  const inOrder = [...ranges.keys()].toSorted((a, b) => a.ordinal - b.ordinal);
  return flatMapYielding(inOrder, (paragraph) => [
    { paragraph, ranges: (ranges.get(paragraph) ?? []).toSorted((a, b) => a.start - b.start) },
  ]);
}

/** The names that acronyms in brackets after them stand for: "People’s Commissariat … (NKVD)". */
async function acronymsIn(mentions: readonly NameMention[]): Promise<Map<string, string>> {
  const acronyms = new Map<string, string>();
  for (const [at, mention] of mentions.entries()) {
    // oxlint-disable-next-line no-await-in-loop -- a pause
    await pause();
    const before = mentions[at - 1];
    if (!before || before.paragraph !== mention.paragraph || !isAcronym(formOf(mention))) continue;
    if (mention.paragraph.text.slice(before.end, mention.start) === " (") {
      acronyms.set(formOf(mention), withoutTitles(formOf(before)));
    }
  }
  return acronyms;
}

/** Joins each group named by a surname or a first name alone with the only full name that has it. */
function mergeShortNames(groups: Map<string, Group>): void {
  const full = [...groups.values()].filter((group) => group.isFull());
  const bySurname = groupBy(full, ({ base }) => lastWord(base));
  const byFirstName = groupBy(full, ({ base }) => firstWord(base));
  for (const group of groups.values()) {
    const [bearer, ...others] = bySurname.get(group.base) ?? byFirstName.get(group.base) ?? [];
    if (!bearer || others.length > 0) continue;
    if (maxShortPerFull * bearer.mentions.length < group.mentions.length) continue;
    bearer.join(group);
    groups.delete(group.base);
  }
}

/** The entities that a text names, those with the most mentions first. Yields to the event loop meanwhile. */
export async function entitiesIn(paragraphs: readonly Paragraph[]): Promise<Entity[]> {
  const { mentions, capitalisation } = await nameMentionsIn(paragraphs);
  const acronyms = await acronymsIn(mentions);
  const groups = new Map<string, Group>();
  for (const mention of mentions) {
    // oxlint-disable-next-line no-await-in-loop -- a pause
    await pause();
    const form = formOf(mention);
    const name = withoutTitles(form);
    const base = acronyms.get(name) ?? name;
    const group = groups.get(base) ?? new Group(base, capitalisation);
    groups.set(base, group);
    group.add(mention, form);
  }
  mergeShortNames(groups);
  const entities: Entity[] = [];
  for (const group of groups.values()) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    entities.push(await group.entity());
  }
  return entities.toSorted((a, b) => b.usage.times - a.usage.times);
}
