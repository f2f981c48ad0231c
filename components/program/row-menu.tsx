"use client";

import { Ellipsis } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from "react";
import { classNames } from "@/components/ui/class-names";
import iconButton from "@/components/ui/icon-button.module.css";
import { Link } from "@/components/ui/link";
import styles from "./row-menu.module.css";

export type MenuEntry = { label: string; icon: ReactNode; disabled?: boolean } & (
  | { onSelect: () => void; href?: undefined }
  | { href: string; onSelect?: undefined }
);

/** What else can be done with a line: a plain list of buttons behind one button. */
export function RowMenu({ id, label, entries }: { id: string; label: string; entries: MenuEntry[] }) {
  const [open, setOpen] = useState(false);
  const listId = useId();
  const button = useRef<HTMLButtonElement>(null);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !open) return;
    event.stopPropagation();
    setOpen(false);
    button.current?.focus();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: closes the list when focus leaves it, and on Escape
    <div
      className={styles.menu}
      onKeyDown={onKeyDown}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setOpen(false)}
    >
      <button
        ref={button}
        id={id}
        type="button"
        title={label}
        aria-label={label}
        aria-expanded={open}
        aria-controls={listId}
        className={classNames(iconButton.button, iconButton.desk)}
        onClick={() => setOpen(!open)}
      >
        <Ellipsis />
      </button>
      <ul id={listId} className={styles.list} hidden={!open}>
        {entries.map(({ label: name, icon, disabled, href, onSelect }) => (
          <li key={name}>
            {href ? (
              <Link href={href} className={styles.entry}>
                {icon}
                {name}
              </Link>
            ) : (
              <button
                type="button"
                disabled={disabled}
                className={styles.entry}
                onClick={() => {
                  setOpen(false);
                  // What it opens gives the focus back to where it was: not to an entry that is hidden by then.
                  button.current?.focus();
                  onSelect?.();
                }}
              >
                {icon}
                {name}
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
