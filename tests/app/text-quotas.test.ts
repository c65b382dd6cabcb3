import { expect, test } from "vitest";
import { checkRoom } from "../../src/app/text-quotas.ts";

const none = { count: 0, bytes: 0 };
const free = { group: none, member: none, all: none };
const megabyte = 2 ** 20;

test("a file that fits everywhere is accepted", () => {
  expect(() => checkRoom(free, "ferry.txt", 10 * megabyte)).not.toThrow();
});

test("the last file that fits is accepted", () => {
  const usages = {
    group: { count: 24, bytes: 10 * megabyte },
    member: { count: 49, bytes: 50 * megabyte },
    all: { count: 49_999, bytes: 4086 * megabyte },
  };
  expect(() => checkRoom(usages, "ferry.txt", 10 * megabyte)).not.toThrow();
});

test.each([
  ["an empty file", free, 0, "ferry.txt is empty"],
  ["a large file", free, 10 * megabyte + 1, "larger than 10 MB"],
  [
    "many texts of a group",
    { ...free, group: { count: 25, bytes: 25 } },
    1,
    "There are 25 texts here already",
  ],
  [
    "large texts of a group",
    { ...free, group: { count: 2, bytes: 15 * megabyte } },
    6 * megabyte,
    "more than 20 MB",
  ],
  [
    "many texts of a member",
    { ...free, member: { count: 50, bytes: 50 } },
    1,
    "you may add 50 texts of 60 MB",
  ],
  [
    "large texts of a member",
    { ...free, member: { count: 9, bytes: 55 * megabyte } },
    6 * megabyte,
    "take one of yours",
  ],
  ["many texts of all", { ...free, all: { count: 50_000, bytes: 0 } }, 1, "no room for more texts"],
  ["large texts of all", { ...free, all: { count: 1, bytes: 4096 * megabyte } }, 1, "ask whoever runs me"],
])("%s are refused in a sentence", (_what, usages, size, sentence) => {
  expect(() => checkRoom(usages, "ferry.txt", size)).toThrow(sentence);
});
