import { describe, expect, it } from "vitest";
import { checkedAddress } from "../../../../src/features/texts/download/address.ts";
import { isPublicAddress } from "../../../../src/features/texts/download/public-address.ts";

const hosts = ["gutenberg.org", "standardebooks.org"];

describe("checkedAddress", () => {
  it.each([
    ["https://www.gutenberg.org/cache/epub/84/pg84.txt", "https://www.gutenberg.org/cache/epub/84/pg84.txt"],
    ["https://www.gutenberg.org/ebooks/84", "https://www.gutenberg.org/ebooks/84.epub3.images"],
    ["https://gutenberg.org/ebooks/84/", "https://www.gutenberg.org/ebooks/84.epub3.images"],
    ["https://www.gutenberg.org/ebooks/84.txt.utf-8", "https://www.gutenberg.org/ebooks/84.txt.utf-8"],
    [
      "https://standardebooks.org/ebooks/signe-dahl/the-ferry",
      "https://standardebooks.org/ebooks/signe-dahl/the-ferry/downloads/signe-dahl_the-ferry.epub?source=download",
    ],
    [
      "https://standardebooks.org/ebooks/signe-dahl/the-ferry/ole-lund/",
      "https://standardebooks.org/ebooks/signe-dahl/the-ferry/ole-lund/downloads/signe-dahl_the-ferry_ole-lund.epub?source=download",
    ],
    [
      "https://standardebooks.org/ebooks/signe-dahl/the-ferry/downloads/signe-dahl_the-ferry_advanced.epub",
      "https://standardebooks.org/ebooks/signe-dahl/the-ferry/downloads/signe-dahl_the-ferry_advanced.epub?source=download",
    ],
    [
      "https://standardebooks.org/ebooks/signe-dahl/the-ferry/text/single-page",
      "https://standardebooks.org/ebooks/signe-dahl/the-ferry/text/single-page",
    ],
    ["HTTPS://WWW.GUTENBERG.ORG/files/84/84-h/84-h.htm", "https://www.gutenberg.org/files/84/84-h/84-h.htm"],
  ])("takes %s for %s", (given, expected) => {
    expect(checkedAddress(given, hosts).href).toBe(expected);
  });

  it.each([
    ["the ferry", /^That isn't an address: give one such as/],
    [`https://gutenberg.org/${"a".repeat(1000)}`, /isn't an address/],
    ["http://www.gutenberg.org/ebooks/84", /begin with https:\/\//],
    ["ftp://gutenberg.org/84.txt", /begin with https:\/\//],
    ["javascript:alert(1)", /begin with https:\/\//],
    [
      "https://example.com/84.txt",
      /^I only fetch texts from gutenberg\.org and standardebooks\.org: download the file from example\.com, and attach it\.$/,
    ],
    ["https://gutenberg.org.example.com/84.txt", /only fetch/],
    ["https://notgutenberg.org/84.txt", /only fetch/],
    ["https://gutenberg.org:8443/84.txt", /only fetch/],
    ["https://127.0.0.1/84.txt", /only fetch/],
    ["https://[::1]/84.txt", /only fetch/],
    ["https://gutenberg.org@example.com/84.txt", /only fetch/],
    ["https://me:secret@gutenberg.org/84.txt", /user name or password/],
  ])("refuses %s", (given, sentence) => {
    expect(() => checkedAddress(given, hosts)).toThrow(sentence);
  });

  it("refuses everything where no host is listed", () => {
    expect(() => checkedAddress("https://gutenberg.org/84.txt", [])).toThrow(/attach it/);
  });
});

describe("isPublicAddress", () => {
  it.each([
    "8.8.8.8",
    "152.19.134.47",
    "172.15.0.1",
    "172.32.0.1",
    "100.128.0.1",
    "2606:4700::6810:84e5",
    "2a00:1450::1",
  ])("accepts %s", (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    "0.0.0.0",
    "10.1.2.3",
    "100.64.0.1",
    "127.0.0.1",
    "127.255.255.254",
    "169.254.169.254",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "198.19.0.1",
    "224.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::ffff:127.0.0.1",
    "::ffff:8.8.8.8",
    "64:ff9b::7f00:1",
    "fe80::1",
    "fd00::1",
    "ff02::1",
    "2001::1",
    "2001:db8::1",
    "2002:7f00:1::",
    "not an address",
    "",
  ])("refuses %s", (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});
