// Loaded before Next. Next keeps a forwarding header that a client made up; the limiter must count the address of the
// connection itself. Trusted proxies come with their own setting.
import http from "node:http";

const emit = http.Server.prototype.emit;

http.Server.prototype.emit = function (event, request, ...rest) {
  if (event === "request") {
    for (const name of Object.keys(request.headers))
      if (/^(x-forwarded-|forwarded$)/.test(name)) delete request.headers[name];
    request.headers["x-forwarded-for"] = request.socket.remoteAddress ?? "unknown";
  }
  return emit.call(this, event, request, ...rest);
};
