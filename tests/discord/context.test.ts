import { expect, test } from "vitest";
import { askerOf } from "../../src/discord/context.ts";

test("a member's name can't turn the direction of what follows it", () => {
  const asker = askerOf({ id: "1", name: "\u202Eevil", permissions: null, guildId: "2", channelId: "3" });
  expect(asker.name).toBe("evil");
});
