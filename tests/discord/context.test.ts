import { expect, test } from "vitest";
import { askerOf } from "../../src/discord/context.ts";

test("askerOf removes bidirectional control characters from a name", () => {
  const asker = askerOf({ id: "1", name: "\u202Eevil", permissions: null });
  expect(asker.name).toBe("evil");
});
