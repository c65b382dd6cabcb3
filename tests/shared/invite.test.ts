import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { applicationOf, inviteUrl } from "../../src/shared/invite.ts";
import { packageRoot } from "../../src/shared/package-path.ts";

function parametersOf(url: string): Record<string, string> {
  return Object.fromEntries(new URL(url).searchParams);
}

test("the README has the link that invites a bot with all of its permissions", async () => {
  const readme = await readFile(join(packageRoot, "README.md"), "utf8");
  const [link = ""] = /https:\/\/discord\.com\/oauth2\/authorize\S+/u.exec(readme) ?? [];
  expect(parametersOf(link)).toEqual(parametersOf(inviteUrl("000000000000000000")));
});

test("a token names its application, if it is one", () => {
  const head = Buffer.from("123456789012345678").toString("base64url");
  expect(applicationOf(`${head}.secret.secret`)).toBe("123456789012345678");
  expect(applicationOf("secret")).toBeUndefined();
  expect(applicationOf("")).toBeUndefined();
});
