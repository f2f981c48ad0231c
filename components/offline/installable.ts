import type { Metadata } from "next";
import { PRODUCT } from "@/components/layout/brand";

/** What a page says so that a phone can put Praxis among its apps. */
export const INSTALLABLE: Metadata = {
  manifest: "/manifest.webmanifest",
  appleWebApp: { capable: true, title: PRODUCT, statusBarStyle: "default" },
  icons: { icon: { url: "/icon.svg", type: "image/svg+xml" }, apple: "/icons/touch-180.png" },
};
