import type { ReactNode } from "react";

/** Wraps only; who may enter is decided in each page. */
export default function PatientLayout({ children }: { children: ReactNode }) {
  return children;
}
