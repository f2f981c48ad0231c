import NextLink from "next/link";
import type { ComponentProps } from "react";

/**
 * A link between our own pages. Never fetched ahead: opening a patient's page is a read that the audit records, so only
 * a person may cause it.
 */
export function Link(props: ComponentProps<typeof NextLink>) {
  return <NextLink prefetch={false} {...props} />;
}
