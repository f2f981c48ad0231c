import { say } from "./progress.mjs";

/** An end that a sentence explains: shown without a stack. */
export class Stop extends Error {}

const undo = [];
let ending;

/** Remembers what has to be stopped when the launcher ends, however it ends. The last one started stops first. */
export function atEnd(stop) {
  undo.push(stop);
}

/** Is everything being stopped? Then what goes away does so on purpose. */
export const isEnding = () => ending !== undefined;

/** Stops everything that was started, and ends the process. */
export function end(code) {
  ending ??= (async () => {
    while (undo.length > 0) {
      try {
        await undo.pop()();
      } catch (error) {
        process.stderr.write(`${error.message}\n`);
        code ||= 1;
      }
    }
    process.exit(code);
  })();
  return ending;
}

/** Runs a launcher's main function; its return value is the exit code (0 if there is none). */
export async function launch(main) {
  // npm passes the terminal's Ctrl-C on once more: the second signal finds the ending under way and changes nothing.
  for (const [signal, code] of Object.entries({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 })) {
    process.on(signal, () => {
      if (!ending) say("\nStopping.");
      end(code);
    });
  }
  // What the launched programs write is shown later, often in a file: escape codes would only blur it.
  if (!process.stdout.isTTY) process.env.NO_COLOR ??= "1";
  try {
    await end((await main()) ?? 0);
  } catch (error) {
    if (!ending) process.stderr.write(`\n${error instanceof Stop ? error.message : error.stack}\n`);
    await end(1);
  }
}
