"use client";

import dynamic from "next/dynamic";

// Nothing to see: it comes after the first sight.
const WorkerRegistration = dynamic(
  () => import("@/components/offline/worker-registration").then((file) => file.WorkerRegistration),
  { ssr: false },
);
const FollowTabs = dynamic(() => import("@/components/access/follow-tabs").then((file) => file.FollowTabs), {
  ssr: false,
});

/** What goes on behind every page of a patient: the worker is kept new, and other tabs are listened to. */
export function BehindThePage() {
  return (
    <>
      <WorkerRegistration />
      <FollowTabs />
    </>
  );
}
