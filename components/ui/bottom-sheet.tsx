"use client";

import { X } from "lucide-react";
import { useId } from "react";
import styles from "./bottom-sheet.module.css";
import { classNames } from "./class-names";
import type { ModalProps } from "./dialog";
import { IconButton } from "./icon-button";
import { useBackCloses } from "./use-back-closes";
import { useDragDown } from "./use-drag-down";
import { useModal } from "./use-modal";

/** The patient's dialog: rises from the foot of the phone. The cross, Escape, the back button or a drag down close it. */
export function BottomSheet({ open, onClose, title, closeLabel, actions, children }: ModalProps) {
  const titleId = useId();
  const modal = useModal(open, onClose);
  const drag = useDragDown(onClose);
  useBackCloses(open, onClose);
  return (
    <dialog {...modal} aria-labelledby={titleId} className={styles.sheet}>
      {open && (
        <div className={styles.inner}>
          <header {...drag} className={styles.head}>
            <h2 id={titleId} className={classNames("voice", styles.title)}>
              {title}
            </h2>
            <IconButton size="touch" label={closeLabel} icon={<X />} onClick={onClose} />
          </header>
          <div className={styles.body}>{children}</div>
          {actions && <footer className={styles.actions}>{actions}</footer>}
        </div>
      )}
    </dialog>
  );
}
