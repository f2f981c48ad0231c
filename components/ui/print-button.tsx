"use client";

import { Printer } from "lucide-react";
import type { ComponentProps } from "react";
import { Button } from "./button";

/** Prints the page; its own styles leave on paper what is asked for. */
export function PrintButton(props: Omit<ComponentProps<typeof Button>, "icon" | "onClick">) {
  return <Button {...props} icon={<Printer />} onClick={() => window.print()} />;
}
