import type { ReactNode } from "react";
import { BrowserState } from "@/components/layout/browser-state";

/** Wraps only; who may enter is decided in each page. */
export default function ClinicLayout({ children }: { children: ReactNode }) {
  return <BrowserState>{children}</BrowserState>;
}
