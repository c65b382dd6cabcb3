import { PermissionFlagsBits, PermissionsBitField } from "discord.js";
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

const here = new PermissionsBitField(PermissionFlagsBits.ManageMessages);

test.each([
  ["in one channel only", { permissions: here, serverPermissions: new PermissionsBitField() }, false],
  ["in a channel, those in the server not being known", { permissions: here }, false],
  ["in the server", { permissions: here, serverPermissions: here }, true],
  ["in direct messages", { permissions: null }, true],
] as const)("whoever may delete messages %s moderates: %j → %s", (_, given, moderates) => {
  expect(askerOf({ id: "1", name: "Anna", username: "anna", ...given }).moderates).toBe(moderates);
});
