import { countOf } from "../shared/count.ts";
import { IbidError } from "../shared/error.ts";
import type { Usage } from "../store/texts.ts";

/** In bytes. */
export const maxFileSize = 10 * 2 ** 20;

/** The most texts that each may have added, with their size in bytes. */
const maxima = {
  group: { count: 25, bytes: 20 * 2 ** 20 },
  member: { count: 50, bytes: 60 * 2 ** 20 },
  all: { count: 50_000, bytes: 4 * 2 ** 30 },
} as const;

/** The texts that are there already, those that are being added included. */
export type Usages = Readonly<Record<keyof typeof maxima, Usage>>;

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 2 ** 20)} MB`;
}

function isExceeded(what: keyof typeof maxima, usages: Usages, size: number): boolean {
  const { count, bytes } = usages[what];
  return count + 1 > maxima[what].count || bytes + size > maxima[what].bytes;
}

function limitReached(sentence: string): IbidError {
  return new IbidError("limit-reached", sentence);
}

/** @throws IbidError if a file of that size is empty or too large, or there is no room for it */
export function checkRoom(usages: Usages, name: string, size: number): void {
  if (size === 0) throw new IbidError("unreadable-file", `${name} is empty: give me one with a text in it.`);
  if (size > maxFileSize) {
    throw new IbidError(
      "too-large",
      `${name} is larger than ${megabytes(maxFileSize)}: divide it, or leave out its pictures.`,
    );
  }
  const { group, member } = maxima;
  if (usages.group.count >= group.count) {
    throw limitReached(
      `There are ${group.count} texts here already: take one away with /texts remove first.`,
    );
  }
  if (isExceeded("group", usages, size)) {
    throw limitReached(
      `With this, the texts here would have more than ${megabytes(group.bytes)}: take one away with /texts remove first.`,
    );
  }
  if (isExceeded("member", usages, size)) {
    throw limitReached(
      `In all places together you may add ${countOf(member.count, "text")} of ${megabytes(member.bytes)}: take one of yours away with /texts remove first.`,
    );
  }
  if (isExceeded("all", usages, size)) {
    throw limitReached("I have no room for more texts at present: ask whoever runs me to make some.");
  }
}
