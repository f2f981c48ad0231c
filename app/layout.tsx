import "./tokens.css";
import "./base.css";
import "@/components/figure/figure-theme.css";
// The page for what is not there is announced with every page: its styles, loaded for nothing, make browsers complain.
import "@/components/layout/notice-page.module.css";
import "@/components/ui/button.module.css";
import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import { connection } from "next/server";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { FigureLookProvider } from "@/components/figure/figure-look";
import { PRODUCT } from "@/components/layout/brand";
import { FIGURE_COOKIE, lookOf } from "@/lib/exercise/figure-look";
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
  // A sheet stays above the keyboard.
  interactiveWidget: "resizes-content",
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#F4F4F0" },
    { media: "(prefers-color-scheme: dark)", color: "#0B1416" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  // A page rendered ahead of time would carry no nonce, and the policy would refuse its scripts.
  await connection();
  const look = lookOf((await cookies()).get(FIGURE_COOKIE)?.value);
  return (
    <html lang={LOCALE} className={fontVariables}>
      <body data-skin={look.skin}>
        <FigureLookProvider initial={look}>{children}</FigureLookProvider>
      </body>
    </html>
  );
}
