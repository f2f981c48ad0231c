import { randomUUID } from "node:crypto";
import { createDatabase, dropDatabase, withClient } from "./roles.mjs";

/**
 * The connections that Prisma's schema engine works through. Its own adapter cuts a script at every semicolon, which
 * breaks function bodies, and loses its scratch database where a connection is given as a URL, and cannot read the type "char" that the system catalogue is full of. Here a migration runs as
 * one script in one transaction: all of it or none.
 * @returns {Promise<{ factory: object, close(): Promise<void> }>}
 */
export async function migrationConnections(url) {
  const { PrismaPg } = await import("@prisma/adapter-pg");
  const opened = [];

  const open = async (database) => {
    const target = new URL(url);
    if (database) target.pathname = `/${database}`;
    const factory = new PrismaPg({ connectionString: target.href, connectionTimeoutMillis: 5_000 });
    const connection = await factory.connect();
    connection.queryRaw = (query) => queryRaw(connection, query);
    connection.executeScript = async (script) => {
      try {
        await connection.underlyingDriver().query(script);
      } catch (error) {
        if (error.severity === "ERROR") await noteRolledBack(connection.underlyingDriver());
        connection.onError(error);
      }
    };
    connection.dispose = async () => {
      const pool = connection.underlyingDriver();
      if (!pool.ended) await pool.end();
      if (database) await withClient(url, (admin) => dropDatabase(admin, database));
    };
    opened.push(connection);
    return connection;
  };

  const factory = new PrismaPg(url);
  factory.connect = () => open();
  factory.connectToShadowDb = async () => {
    const name = `praxis_scratch_${randomUUID().replaceAll("-", "")}`;
    await withClient(url, (admin) => createDatabase(admin, name));
    return open(name);
  };
  return { factory, close: () => Promise.all(opened.map((connection) => connection.dispose())) };
}

/**
 * What PostgreSQL refused it undid: such a migration may be tried again. After anything else, above all a connection that
 * was lost, nobody knows, and Prisma's note of a migration without an end stays.
 */
async function noteRolledBack(pool) {
  await pool.query(
    `do $$ begin
       if to_regclass('public._prisma_migrations') is not null then
         update public._prisma_migrations set rolled_back_at = now() where finished_at is null and rolled_back_at is null;
       end if;
     end $$`,
  );
}

/** The number of PostgreSQL's type "char", and of text, which the adapter can read instead. */
const char = 18;
const text = 25;

async function queryRaw(connection, query) {
  const { ColumnTypeEnum } = await import("@prisma/driver-adapter-utils");
  const chars = [];
  const performIO = async (statement) => {
    const result = await connection.performIO(statement);
    for (const [index, field] of result.fields.entries()) {
      if (field.dataTypeID !== char) continue;
      field.dataTypeID = text;
      chars.push(index);
    }
    return result;
  };
  const reader = Object.create(connection, { performIO: { value: performIO } });
  const result = await Object.getPrototypeOf(connection).queryRaw.call(reader, query);
  for (const index of chars) result.columnTypes[index] = ColumnTypeEnum.Character;
  return result;
}
