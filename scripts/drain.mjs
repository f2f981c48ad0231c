// Loaded before Next, which by itself waits without end for what runs, and for connections that nobody uses any more.
// Asked to end, the application takes no new connection, finishes what it began, and ends: within the ten seconds
// after which scripts/child.mjs, Docker and others kill.
import http from "node:http";

const limit = 9_000;
const servers = [];

function drain() {
  for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, () => {}).off(signal, drain);
  let open = servers.length;
  const closed = () => {
    open -= 1;
    if (open === 0) process.exit(0);
  };
  for (const server of servers) server.close(closed);
  // A browser keeps its connection after the last answer.
  setInterval(() => servers.forEach((server) => void server.closeIdleConnections()), 100);
  setTimeout(() => process.exit(1), limit);
  if (open === 0) process.exit(0);
}

if (process.argv[2] === "start") {
  process.env.NEXT_MANUAL_SIG_HANDLE = "1";
  const { listen } = http.Server.prototype;
  http.Server.prototype.listen = function (...args) {
    servers.push(this);
    return listen.apply(this, args);
  };
  for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, drain);
}
