"use client";

import { ErrorNotice } from "@/components/layout/error-notice";

export default function PatientErrorPage({ error }: { error: Error & { digest?: string } }) {
  return <ErrorNotice digest={error.digest} patient />;
}
