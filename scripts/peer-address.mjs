// Loaded before Next. Next keeps a forwarding header that a client made up; the limiter must count the address of the
// connection itself, or the one that a trusted proxy (PRAXIS_TRUSTED_PROXIES) tells.
import http from "node:http";
import { clientAddress, trustedProxies } from "./trusted-proxies.mjs";

const { proxies, refusal } = trustedProxies(process.env.PRAXIS_TRUSTED_PROXIES);
if (refusal) throw new Error(refusal);

const emit = http.Server.prototype.emit;

http.Server.prototype.emit = function (event, request, ...rest) {
  if (event === "request") {
    const { headers, socket } = request;
    const address = clientAddress(socket.remoteAddress, headers["x-forwarded-for"], proxies);
    for (const name of Object.keys(headers))
      if (/^(x-forwarded-|forwarded$|x-real-ip$)/.test(name)) delete headers[name];
    headers["x-forwarded-for"] = address;
  }
  return emit.call(this, event, request, ...rest);
};
