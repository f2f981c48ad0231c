import net from "node:net";

export type Line = {
  /** The database's URL by way of this line. */
  url: string;
  /** Nothing comes through any more, and neither end is told; who calls anew is not answered. */
  cut: () => void;
  /** Everything comes through again; what was said meanwhile is lost. */
  mend: () => void;
  /** Ends all connections, and takes no new ones. */
  refuse: () => Promise<void>;
  /** Takes connections again. */
  accept: () => Promise<void>;
  end: () => void;
};

/** A line to the database that can be cut: between a program and its PostgreSQL, on a port of its own. */
export async function aLine(databaseUrl: string): Promise<Line> {
  const { hostname, port } = new URL(databaseUrl);
  const sockets = new Set<net.Socket>();
  let silent = false;
  const server = net.createServer((near) => {
    const far = net.connect(Number(port), hostname);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on("data", (bytes) => silent || to.write(bytes));
      from.on("error", () => {}).on("close", () => to.destroy());
    }
  });
  const listen = (on: number) => new Promise<void>((resolve) => server.listen(on, "127.0.0.1", resolve));
  await listen(0);
  const own = (server.address() as net.AddressInfo).port;
  const url = new URL(databaseUrl);
  url.hostname = "127.0.0.1";
  url.port = String(own);
  const hangUp = () => {
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  };
  return {
    url: url.href,
    cut: () => {
      silent = true;
    },
    mend: () => {
      silent = false;
    },
    refuse: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      hangUp();
      await closed;
    },
    accept: () => listen(own),
    end: () => {
      hangUp();
      server.close();
    },
  };
}
