"use client";

import { later } from "@/components/ui/later";

// Nothing to see: it comes after the first sight.
const WorkerRegistration = later(() =>
  import("@/components/offline/worker-registration").then((file) => file.WorkerRegistration),
);
const FollowTabs = later(() => import("@/components/access/follow-tabs").then((file) => file.FollowTabs));

/** What goes on behind every page of a patient: the worker is kept new, and other tabs are listened to. */
export function BehindThePage() {
  return (
    <>
      <WorkerRegistration />
      <FollowTabs />
    </>
  );
}
