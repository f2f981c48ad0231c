// Loaded before Next. A page that throws can only be answered with 500 by Next; where it was the database that could not
// be reached (lib/platform/errors/unavailable.ts notes it on the request), the answer is 503, and when to come again.
import { AsyncLocalStorage } from "node:async_hooks";
import http from "node:http";

const requests = new AsyncLocalStorage();
globalThis.praxisRequest = requests;

const emit = http.Server.prototype.emit;
const noted = new WeakMap();

http.Server.prototype.emit = function (event, request, response, ...rest) {
  if (event !== "request") return emit.call(this, event, request, response, ...rest);
  const note = {};
  noted.set(response, note);
  return requests.run(note, () => emit.call(this, event, request, response, ...rest));
};

const writeHead = http.ServerResponse.prototype.writeHead;

http.ServerResponse.prototype.writeHead = function (status, ...rest) {
  const { retryAfter } = noted.get(this) ?? {};
  if (status !== 500 || !retryAfter) return writeHead.call(this, status, ...rest);
  this.setHeader("retry-after", String(retryAfter));
  return writeHead.call(this, 503, ...rest);
};
