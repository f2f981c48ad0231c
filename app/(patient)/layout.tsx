import type { Metadata } from "next";
import type { ReactNode } from "react";
import { INSTALLABLE } from "@/components/offline/installable";

export const metadata: Metadata = INSTALLABLE;

/** Wraps only; who may enter is decided in each page. */
export default function PatientLayout({ children }: { children: ReactNode }) {
  return children;
}
