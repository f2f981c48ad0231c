import type { ReactNode } from "react";

/** Wraps only; who may enter is decided in each page. */
export default function ClinicLayout({ children }: { children: ReactNode }) {
  return children;
}
