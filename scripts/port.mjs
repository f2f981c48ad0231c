import { createServer } from "node:net";

/** Can a server listen on this port of 127.0.0.1, and does none listen on it for every address? */
export async function isFree(port) {
  return (await listen(port, "127.0.0.1")) !== null && (await listen(port)) !== null;
}

/** A port that nobody uses. */
export const freePort = () => listen(0, "127.0.0.1");

/** Why a server cannot listen there, as the system's code (EADDRINUSE, EACCES …), or null when it can. */
export async function hindranceTo(port, host) {
  return (await attempt(port, host)).code ?? null;
}

/** Listens for a moment. Returns the port, or null when it is taken or not allowed. */
const listen = async (port, host) => (await attempt(port, host)).port ?? null;

function attempt(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", ({ code }) => resolve({ code }));
    server.listen({ port, host, exclusive: true }, () => {
      const { port: got } = server.address();
      server.close(() => resolve({ port: got }));
    });
  });
}
