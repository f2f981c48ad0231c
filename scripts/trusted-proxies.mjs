// Whose word counts about where a request comes from.
import { BlockList, isIP } from "node:net";

/** Wider than these, a range is no proxy's any more but a part of the internet. */
const WIDEST = { 4: 8, 6: 7 };

/**
 * Reads PRAXIS_TRUSTED_PROXIES: addresses and ranges (CIDR) between commas or blanks, or "loopback" for this machine.
 * @returns {{ proxies?: BlockList, refusal?: string }} one of the two
 */
export function trustedProxies(text = "") {
  const proxies = new BlockList();
  for (const entry of text.split(/[\s,]+/).filter(Boolean)) {
    if (entry === "loopback") {
      proxies.addSubnet("127.0.0.0", 8, "ipv4");
      proxies.addAddress("::1", "ipv6");
      continue;
    }
    const [, address, bits] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(entry) ?? [];
    const version = isIP(address ?? "");
    const most = version === 4 ? 32 : 128;
    if (!version || Number(bits ?? 0) > most) {
      return {
        refusal: `PRAXIS_TRUSTED_PROXIES names ${entry}, which is no address: list the addresses of your proxies, as 10.0.0.2, 10.0.0.0/24 or loopback.`,
      };
    }
    if (bits !== undefined && Number(bits) < WIDEST[version]) {
      return {
        refusal: `PRAXIS_TRUSTED_PROXIES names ${entry}, so wide that anybody could claim to come from anywhere: list only the addresses of your own proxies.`,
      };
    }
    proxies.addSubnet(address, Number(bits ?? most), family(version));
  }
  return { proxies };
}

const family = (version) => (version === 4 ? "ipv4" : "ipv6");

/**
 * The address a request counts for: that of the connection, or, as long as trusted proxies vouch for it, the one before
 * in X-Forwarded-For. Each proxy appends whom it heard, so the list is read from its end; what stands left of the first
 * stranger is a client's own invention.
 * @param {string | undefined} peer the other end of the connection
 * @param {string | undefined} forwardedFor the header as it came
 */
export function clientAddress(peer, forwardedFor, proxies) {
  let client = plain(peer);
  const before = (forwardedFor ?? "").split(",");
  while (before.length > 0 && isTrusted(client, proxies)) {
    const heard = plain(before.pop());
    if (!isIP(heard)) break;
    client = heard;
  }
  return client || "unknown";
}

function isTrusted(address, proxies) {
  const version = isIP(address);
  return version !== 0 && proxies.check(address, family(version));
}

/** An IPv4 address that came over an IPv6 socket is the same address. */
const plain = (address = "") => address.trim().replace(/^::ffff:(?=\d+\.)/i, "");
