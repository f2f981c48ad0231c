import { once } from "node:events";
import net from "node:net";
import { setTimeout as wait } from "node:timers/promises";

/** What becomes of one request and its answer. */
export const FATES = [
  "pass",
  /** It never reaches the server. */
  "dropped before",
  /** The server has done its work, and nobody hears of it. */
  "dropped after",
  /** Two copies reach the server at once; one answer comes back. */
  "doubled",
  "delayed",
  /** The connection breaks in the middle of the answer. */
  "cut",
] as const;
export type Fate = (typeof FATES)[number];

export type TcpProxy = {
  address: string;
  /** How often each fate came. */
  counts: Record<Fate, number>;
  /** Resolves when the next request that has a fate arrives. */
  nextRequest: () => Promise<void>;
  stop: () => Promise<void>;
};

/**
 * A network between browser and server, made of real connections: what a browser's own interception never shows to a
 * service worker, or to a socket that stays open. Each connection carries one request. `fateOf` tells what becomes of
 * it; null lets it through.
 */
export async function tcpProxy(
  serverPort: () => number,
  fateOf: (request: { method: string; path: string }) => Fate | null,
): Promise<TcpProxy> {
  const counts = Object.fromEntries(FATES.map((fate) => [fate, 0])) as Record<Fate, number>;
  const open = new Set<net.Socket>();
  let heard: (() => void)[] = [];

  async function serve(browser: net.Socket) {
    const request = await requestOn(browser);
    if (!request) return browser.destroy();
    const fate = fateOf(request);
    if (fate === null) return passOn(request, browser);
    counts[fate] += 1;
    for (const tell of heard.splice(0)) tell();
    heard = [];
    if (fate === "dropped before") return browser.destroy();
    if (fate === "delayed") await wait(400);
    const answers = await Promise.all(fate === "doubled" ? [ask(request), ask(request)] : [ask(request)]);
    if (fate === "dropped after") return browser.destroy();
    const answer = answers[answers.length - 1] as Buffer;
    if (fate !== "cut") return browser.end(answer);
    browser.write(answer.subarray(0, Math.floor(answer.length * 0.7)), () => browser.destroy());
  }

  /** Sends a whole request, and waits for the whole answer, whatever becomes of the browser meanwhile. */
  async function ask({ bytes }: Request): Promise<Buffer> {
    const server = track(net.connect(serverPort(), "127.0.0.1"));
    server.write(bytes);
    const parts: Buffer[] = [];
    for await (const part of server) parts.push(part as Buffer);
    return Buffer.concat(parts);
  }

  function passOn({ bytes }: Request, browser: net.Socket) {
    const server = track(net.connect(serverPort(), "127.0.0.1"));
    server.write(bytes);
    server.pipe(browser);
    browser.on("close", () => server.destroy());
  }

  function track(socket: net.Socket): net.Socket {
    open.add(socket);
    // A connection that breaks is what this is about.
    socket.on("error", () => socket.destroy());
    socket.on("close", () => open.delete(socket));
    return socket;
  }

  const listener = net.createServer((browser) => {
    serve(track(browser)).catch(() => browser.destroy());
  });
  listener.listen(0, "127.0.0.1");
  await once(listener, "listening");
  const { port } = listener.address() as net.AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    counts,
    nextRequest: () => new Promise((resolve) => heard.push(resolve)),
    stop: async () => {
      for (const socket of open) socket.destroy();
      listener.close();
      await once(listener, "close");
    },
  };
}

type Request = { method: string; path: string; bytes: Buffer };

/** The first request on a connection, whole; null when it breaks before. The server is asked to close after it. */
async function requestOn(browser: net.Socket): Promise<Request | null> {
  let read = Buffer.alloc(0);
  for await (const part of browser.iterator({ destroyOnReturn: false })) {
    read = Buffer.concat([read, part as Buffer]);
    const end = read.indexOf("\r\n\r\n");
    if (end < 0) continue;
    const head = read.subarray(0, end).toString("latin1");
    const length = Number(/^content-length: *(\d+)/im.exec(head)?.[1] ?? 0);
    if (read.length < end + 4 + length) continue;
    const [method = "", path = ""] = head.split(" ");
    const closing = head.replace(/^connection:.*\r\n/im, "").concat("\r\nConnection: close\r\n\r\n");
    return { method, path, bytes: Buffer.concat([Buffer.from(closing, "latin1"), read.subarray(end + 4)]) };
  }
  return null;
}
