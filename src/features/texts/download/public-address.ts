import { BlockList, isIPv4, isIPv6 } from "node:net";

/** The ranges that aren't globally reachable (IANA's registries of special-purpose addresses), and multicast. */
const reserved = new BlockList();

for (const [network, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
] as const) {
  reserved.addSubnet(network, prefix, "ipv4");
}

/** The range that IPv6 has in use. What maps or translates IPv4 lies outside of it, apart from the ranges below. */
const global = new BlockList();
global.addSubnet("2000::", 3, "ipv6");

for (const [network, prefix] of [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
] as const) {
  reserved.addSubnet(network, prefix, "ipv6");
}

/** True if an IP address is one of the public internet: not of this machine, a private network or a reserved range. */
export function isPublicAddress(address: string): boolean {
  if (isIPv6(address)) return global.check(address, "ipv6") && !reserved.check(address, "ipv6");
  return isIPv4(address) && !reserved.check(address, "ipv4");
}
