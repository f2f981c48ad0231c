"use client";

import { later } from "@/components/ui/later";

/** What goes on behind every page of a patient. Nothing to see: it comes after the first sight. */
export const BehindThePage = later(() => import("./background").then((file) => file.Background), false);
