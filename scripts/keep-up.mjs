import { setTimeout as wait } from "node:timers/promises";
import { isEnding, Stop } from "./launch.mjs";
import { startPostgres } from "./postgres.mjs";
import { say } from "./progress.mjs";
import { withClient } from "./roles.mjs";

/** Starts the database again when it goes away under the running application. Ends only when it cannot. */
export async function keepUp(state, secrets, server) {
  while (!isEnding()) {
    await withClient(server.url("postgres"), (client) => new Promise((resolve) => client.once("end", resolve)));
    // A server that restarts by itself after a crash needs a moment.
    await wait(500);
    if (isEnding()) return;
    say("PostgreSQL went away: starting it again.");
    const again = await startPostgres(state, secrets);
    if (again.url("postgres") === server.url("postgres")) continue;
    throw new Stop("PostgreSQL lost its port to another program.");
  }
}
