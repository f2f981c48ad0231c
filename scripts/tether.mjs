// Loaded into the application's process: when the pipe to the launcher closes, the launcher is gone, and no one would
// be left to stop the application.
process.stdin
  .on("end", () => process.exit(0))
  .on("error", () => process.exit(0))
  .resume();
