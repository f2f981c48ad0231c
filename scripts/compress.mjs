// Loaded before Next, which would compress an answer before the styles are in it (scripts/styles-within.mjs).
import http from "node:http";
import compression from "compression";

const compress = compression();
const emit = http.Server.prototype.emit;

http.Server.prototype.emit = function (event, request, response, ...rest) {
  if (event === "request") compress(request, response, () => {});
  return emit.call(this, event, request, response, ...rest);
};
