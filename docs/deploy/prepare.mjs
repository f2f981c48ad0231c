// Installs and builds, so that a start finds both done: for images, and for an update while the old version still runs.
import { build } from "../../scripts/build.mjs";
import { install } from "../../scripts/install.mjs";
import { launch } from "../../scripts/launch.mjs";

await launch(async () => {
  await install();
  await build();
});
