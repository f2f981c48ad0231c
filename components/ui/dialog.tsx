"use client";

import { X } from "lucide-react";
import { type ReactNode, useId } from "react";
import { classNames } from "./class-names";
import styles from "./dialog.module.css";
import { IconButton } from "./icon-button";
import { useModal } from "./use-modal";

export type ModalProps = {
  open: boolean;
  /** Escape, the cross and the backdrop all end here. */
  onClose: () => void;
  title: ReactNode;
  closeLabel: string;
  /** Buttons at the foot; they stay in sight while the content scrolls. */
  actions?: ReactNode;
  children: ReactNode;
};

/** A question or a small form over the page. Never one over another. */
export function Dialog({ open, onClose, title, closeLabel, actions, children, wide }: ModalProps & { wide?: boolean }) {
  const titleId = useId();
  const modal = useModal(open, onClose);
  return (
    <dialog {...modal} aria-labelledby={titleId} className={classNames(styles.dialog, wide && styles.wide)}>
      {open && (
        <div className={styles.inner}>
          <header className={styles.head}>
            <h2 id={titleId} className={classNames("voice", styles.title)}>
              {title}
            </h2>
            <IconButton label={closeLabel} icon={<X />} onClick={onClose} />
          </header>
          <div className={styles.body}>{children}</div>
          {actions && <footer className={styles.actions}>{actions}</footer>}
        </div>
      )}
    </dialog>
  );
}
