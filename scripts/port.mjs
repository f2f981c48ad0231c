import { createServer } from "node:net";

/** Can a server listen on this port of 127.0.0.1, and does none listen on it for every address? */
export async function isFree(port) {
  return (await listen(port, "127.0.0.1")) !== null && (await listen(port)) !== null;
}

/** A port that nobody uses. */
export const freePort = () => listen(0, "127.0.0.1");

/** Listens for a moment. Returns the port, or null when it is taken or not allowed. */
function listen(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(null));
    server.listen({ port, host, exclusive: true }, () => {
      const { port: got } = server.address();
      server.close(() => resolve(got));
    });
  });
}
