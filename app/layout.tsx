import "./tokens.css";
import "./base.css";
import type { Metadata, Viewport } from "next";
import { connection } from "next/server";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { PRODUCT } from "@/components/layout/brand";
import { LOCALE } from "@/lib/platform/i18n/locale";
import { fontVariables } from "./fonts/fonts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("common");
  return {
    title: { default: PRODUCT, template: `%s · ${PRODUCT}` },
    description: t("description"),
    icons: { icon: { url: "/icon.svg", type: "image/svg+xml" } },
    robots: { index: false, follow: false },
    formatDetection: { telephone: false, date: false, address: false, email: false },
  };
}

export const viewport: Viewport = {
  viewportFit: "cover",
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#F4F4F0" },
    { media: "(prefers-color-scheme: dark)", color: "#0B1416" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  // A page rendered ahead of time would carry no nonce, and the policy would refuse its scripts.
  await connection();
  return (
    <html lang={LOCALE} className={fontVariables}>
      <body>{children}</body>
    </html>
  );
}
