import net from "node:net";

/** What opens, scopes and closes a transaction is no question to the data. */
const FRAME = /^\s*(BEGIN|COMMIT|ROLLBACK|SELECT set_config\(|DEALLOCATE|SET |DISCARD)/i;

export type StatementCounter = {
  /** The database's URL by way of the counter. */
  url: string;
  /** The statements since the last call. */
  taken: () => string[];
  close: () => Promise<void>;
};

/**
 * Listens between an application and its PostgreSQL and reads the wire: every Parse and Query message is a statement.
 * So the count needs nothing in the product, and misses nothing that the product does.
 */
export async function countStatements(databaseUrl: string): Promise<StatementCounter> {
  const target = new URL(databaseUrl);
  const seen: string[] = [];
  const server = net.createServer((client) => {
    const upstream = net.connect(Number(target.port || 5432), target.hostname);
    const reader = messages((type, body) => {
      const text = type === "P" ? afterName(body) : type === "Q" ? untilNul(body, 0) : undefined;
      if (text !== undefined && !FRAME.test(text)) seen.push(text);
    });
    client.on("data", (chunk) => {
      reader(chunk);
      upstream.write(chunk);
    });
    upstream.pipe(client);
    client.on("close", () => upstream.destroy());
    upstream.on("close", () => client.destroy());
    client.on("error", () => upstream.destroy());
    upstream.on("error", () => client.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = new URL(databaseUrl);
  url.hostname = "127.0.0.1";
  url.port = String((server.address() as net.AddressInfo).port);
  return {
    url: url.href,
    taken: () => seen.splice(0),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** Cuts the frontend's stream into messages: one start-up message without a type, then a type byte and a length each. */
function messages(each: (type: string, body: Buffer) => void): (chunk: Buffer) => void {
  let rest = Buffer.alloc(0);
  let started = false;
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const head = started ? 5 : 4;
      if (rest.length < head) return;
      const length = rest.readInt32BE(started ? 1 : 0) + (started ? 1 : 0);
      if (rest.length < length) return;
      if (started) each(String.fromCharCode(rest[0] ?? 0), rest.subarray(5, length));
      started = true;
      rest = rest.subarray(length);
    }
  };
}

function untilNul(body: Buffer, from: number): string {
  return body.toString("utf8", from, body.indexOf(0, from));
}

/** A Parse message holds the statement's name before its text. */
function afterName(body: Buffer): string {
  return untilNul(body, body.indexOf(0) + 1);
}
