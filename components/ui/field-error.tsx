import { CircleAlert } from "lucide-react";
import { classNames } from "./class-names";
import styles from "./field-error.module.css";

type FieldErrorProps = { id: string; message?: string | undefined; size?: "desk" | "touch" };

/** The live region stands before the message does, so that it is read out when it comes. */
export function FieldError({ id, message, size = "desk" }: FieldErrorProps) {
  return (
    <div aria-live="polite">
      {message && (
        <p id={id} className={classNames(styles.error, styles[size])}>
          <CircleAlert />
          <span>{message}</span>
        </p>
      )}
    </div>
  );
}
