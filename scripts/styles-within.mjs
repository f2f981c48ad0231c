// Loaded before Next. A slow phone waits longer for a style file than it needs to read it: each costs its processor some
// 20 ms, and all of them a way to the server. So a page brings its styles. The policy (proxy.ts) allows what bears its
// nonce: here that is the build's own style files and nothing else.
import http from "node:http";
import { styleFiles, withStyles } from "./page-styles.mjs";
import { inRoot } from "./place.mjs";

/** `next dev` has other files at every change. */
const files = process.argv[2] === "start" ? styleFiles(inRoot(process.env.PRAXIS_DIST || ".next")) : new Map();

const emit = http.Server.prototype.emit;

http.Server.prototype.emit = function (event, request, response, ...rest) {
  if (event === "request") bringStyles(response);
  return emit.call(this, event, request, response, ...rest);
};

function bringStyles(response) {
  const { write, end, writeHead } = response;
  let bring;
  const isPage = () => {
    bring ??= bringer(response);
    return bring !== false;
  };

  response.writeHead = (...given) => {
    if (isPage()) {
      // It gets longer than Next counted, and asks for fewer files.
      response.removeHeader("content-length");
      announceNoStyles(response);
    }
    return writeHead.apply(response, given);
  };
  const through = (piece, encoding, isLast) =>
    isPage() ? bring(Buffer.from(piece ?? "", typeof encoding === "string" ? encoding : undefined), isLast) : piece;
  response.write = (piece, encoding, done) => write.call(response, through(piece, encoding, false), encoding, done);
  response.end = (piece, encoding, done) =>
    typeof piece === "function"
      ? response.end(null, null, piece)
      : end.call(response, through(piece, encoding, true), encoding, done);
}

/** What brings the styles into this answer; false where it is no page, or has no policy that allows any. */
function bringer(response) {
  if (!String(response.getHeader("content-type")).startsWith("text/html")) return false;
  const policy = String(response.getHeader("content-security-policy"));
  const nonce = /style-src [^;]*'nonce-([^']+)'/.exec(policy)?.[1];
  if (!nonce) return false;
  return withStyles(nonce, files);
}

/** They are there already. */
function announceNoStyles(response) {
  const links = [response.getHeader("link") ?? []].flat().flatMap((value) => value.split(/, (?=<)/));
  const others = links.filter((link) => !files.has(/^<([^>]*)>/.exec(link)?.[1]));
  if (others.length > 0) response.setHeader("link", others.join(", "));
  else response.removeHeader("link");
}
