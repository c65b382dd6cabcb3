import { expect, test } from "vitest";
import { askerOf } from "../../src/discord/context.ts";

test("askerOf removes bidirectional control characters from a name", () => {
  const asker = askerOf({ id: "1", name: "\u202Eevil", username: "evil_1", permissions: null });
  expect(asker.name).toBe("evil");
});

test.each(["\u202E\u202E", "\u200B", " \u3164\u00A0"])(
  "askerOf names whoever has no visible name by the account: %j",
  (name) => {
    expect(askerOf({ id: "1", name, username: "anna", permissions: null }).name).toBe("anna");
  },
);
