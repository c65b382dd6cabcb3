import { expect, test } from "vitest";
import { checkFlags } from "../../src/cli/flags.ts";

test.each(["asks", "constructor", "__proto__"])("there is no command %s", (command) => {
  expect(() => checkFlags(command, {})).toThrow(`There is no "ibid ${command}"`);
});

test("a command refuses a flag of another command", () => {
  expect(() => checkFlags("ask", { json: true })).not.toThrow();
  expect(() => checkFlags("ask", { html: true })).toThrow('"ibid ask" takes no --html');
});
