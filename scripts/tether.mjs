// Loaded into the application's process: when the pipe to the launcher closes, the launcher is gone, and no one would
// be left to stop the application. (Not in what the application itself may fork: that has no such pipe.)
if (process.argv[2] === "start")
  process.stdin
    .on("end", () => process.exit(0))
    .on("error", () => process.exit(0))
    .resume();
