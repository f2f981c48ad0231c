import { Phone } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import styles from "./call-link.module.css";
import { telHref } from "./tel";

type CallLinkProps = {
  phone: string;
  /** The emergency number. */
  urgent?: boolean;
  /** The one thing to do now: filled. */
  first?: boolean;
  children: ReactNode;
};

/** A number to call, as large as a thumb that shakes. */
export function CallLink({ phone, urgent, first, children }: CallLinkProps) {
  return (
    <a href={telHref(phone)} className={classNames(styles.call, urgent && styles.urgent, first && styles.first)}>
      <Phone aria-hidden="true" />
      {children}
    </a>
  );
}
