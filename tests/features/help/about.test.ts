import { describe, expect, it } from "vitest";
import { aboutReply, repositoryUrl } from "../../../src/features/help/about.ts";
import { memberContext } from "../../commands/calling.ts";

describe("/about", () => {
  it("links to the source that the operator names, and to the invitation", () => {
    const sourceUrl = "https://code.example.org/ibid";
    const inviteUrl = "https://discord.com/oauth2/authorize?client_id=1";
    expect(aboutReply({ ...memberContext, sourceUrl, inviteUrl }).buttons).toEqual([
      { label: "Invite me", url: inviteUrl },
      { label: "Source", url: sourceUrl },
    ]);
  });

  it("says who has the source if no address is known", () => {
    const reply = aboutReply(memberContext);
    expect(reply.buttons).toEqual([]);
    expect(reply.say).toMatch(/^Ibid \d+\.\d+\.\d+, free software .* whoever runs me here has it\.\n/);
  });
});

describe("the repository of a package", () => {
  it.each([
    [{ repository: "https://example.org/a/b" }, "https://example.org/a/b"],
    [{ repository: { url: "git+https://example.org/a/b.git" } }, "https://example.org/a/b"],
    [{ repository: "github:a/b" }, undefined],
    [{ repository: { url: "git@example.org:a/b.git" } }, undefined],
    [{}, undefined],
  ])("of %j is %s", (manifest, url) => {
    expect(repositoryUrl(manifest)).toBe(url);
  });
});
