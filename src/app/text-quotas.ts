import { IbidError } from "../shared/error.ts";
import { localizable, type Localizable } from "../shared/locale/message.ts";
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

function megabytesIn(bytes: number): number {
  return Math.round(bytes / 2 ** 20);
}

function isExceeded(what: keyof typeof maxima, usages: Usages, size: number): boolean {
  const { count, bytes } = usages[what];
  return count + 1 > maxima[what].count || bytes + size > maxima[what].bytes;
}

function limitReached(sentence: Localizable): IbidError {
  return new IbidError("limit-reached", sentence);
}

/** @throws IbidError if a file of that size is empty or too large, or there is no room for it */
export function checkRoom(usages: Usages, name: string, size: number): void {
  if (size === 0) throw new IbidError("unreadable-file", localizable("texts-file-empty", { file: name }));
  if (size > maxFileSize) {
    throw new IbidError(
      "too-large",
      localizable("texts-file-larger", { file: name, megabytes: megabytesIn(maxFileSize) }),
    );
  }
  const { group, member } = maxima;
  if (usages.group.count >= group.count) {
    throw limitReached(localizable("texts-too-many", { count: group.count }));
  }
  if (isExceeded("group", usages, size)) {
    throw limitReached(localizable("texts-too-much", { megabytes: megabytesIn(group.bytes) }));
  }
  if (isExceeded("member", usages, size)) {
    throw limitReached(
      localizable("texts-member-most", { count: member.count, megabytes: megabytesIn(member.bytes) }),
    );
  }
  if (isExceeded("all", usages, size)) {
    throw limitReached(localizable("texts-no-room"));
  }
}
