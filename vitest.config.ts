import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const resolve = { alias: { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") } };
const exclude = ["**/node_modules/**", "**/.next*/**", "**/.praxis*/**", "e2e/**"];

export default defineConfig({
  resolve,
  test: {
    projects: [
      {
        extends: true,
        test: { name: "unit", include: ["**/*.test.ts"], exclude: [...exclude, "**/*.integration.test.ts"] },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["**/*.integration.test.ts"],
          exclude,
          globalSetup: ["prisma/testing/global-setup.ts"],
          setupFiles: ["prisma/testing/worker.ts"],
        },
      },
    ],
  },
});
