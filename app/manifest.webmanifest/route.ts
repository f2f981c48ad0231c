import type { MetadataRoute } from "next";
import { getTranslations } from "next-intl/server";
import { PRODUCT } from "@/components/layout/brand";

/** What a phone needs to have Praxis among its apps. Only the patient's pages name it: a clinician's Today is another. */
export async function GET(): Promise<Response> {
  const t = await getTranslations("common");
  const manifest: MetadataRoute.Manifest = {
    id: "/today",
    name: PRODUCT,
    short_name: PRODUCT,
    description: t("description"),
    lang: "en",
    start_url: "/today",
    scope: "/",
    display: "standalone",
    background_color: "#F4F4F0",
    theme_color: "#F4F4F0",
    icons: [
      { src: "/icons/icon-192.png", sizes: "192x192", type: "image/png" },
      { src: "/icons/icon-512.png", sizes: "512x512", type: "image/png" },
      { src: "/icons/maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
  };
  return Response.json(manifest, {
    headers: { "content-type": "application/manifest+json", "cache-control": "no-store" },
  });
}
