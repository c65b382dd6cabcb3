import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/** A new key that the links of a group are signed with. Links that were signed with another one no longer work. */
export function newPageKey(): string {
  return randomBytes(32).toString("base64url");
}

/** Of the signature, in characters of base64url: 132 bits. */
const signatureLength = 22;

function signatureOf(group: string, key: string): string {
  return createHmac("sha256", key).update(`pages of ${group}`).digest("base64url").slice(0, signatureLength);
}

/** The name of a group in the addresses of its pages, which only those know who were given it. */
export function groupToken(group: string, key: string): string {
  return `${group}.${signatureOf(group, key)}`;
}

/** The group that a token names, whether or not it is signed with the group's key. Returns undefined if it names none. */
export function groupOfToken(token: string): string | undefined {
  return /^([\w:-]{1,64})\.[\w-]{22}$/u.exec(token)?.[1];
}

/** True if a token is signed with the group's key. */
export function isSignedWith(token: string, group: string, key: string): boolean {
  const [given, expected] = [token, groupToken(group, key)].map((each) => Buffer.from(each));
  return given?.length === expected?.length && timingSafeEqual(given ?? Buffer.of(), expected ?? Buffer.of());
}
