"use client";

import { Star } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { classNames } from "@/components/ui/class-names";
import { IconButton } from "@/components/ui/icon-button";
import { markFavourite } from "@/lib/exercise/client";
import styles from "./favourite-button.module.css";

type FavouriteButtonProps = {
  exerciseId: string;
  name: string;
  favourite: boolean;
  size?: "small" | "desk";
  /** At once, and again with what it was before when the server did not take it. */
  onChange?: (favourite: boolean) => void;
  /** The server has it. */
  onKept?: (favourite: boolean) => void;
};

/** Marks an exercise as one that the clinician prescribes often. */
export function FavouriteButton({ exerciseId, name, favourite, size, onChange, onKept }: FavouriteButtonProps) {
  const t = useTranslations("favourite");
  const [on, setOn] = useState(favourite);
  const [failed, setFailed] = useState(false);

  const show = (next: boolean) => {
    setOn(next);
    onChange?.(next);
  };
  const toggle = async () => {
    show(!on);
    setFailed(false);
    try {
      await markFavourite(exerciseId, !on);
      onKept?.(!on);
    } catch {
      show(on);
      setFailed(true);
    }
  };

  return (
    <>
      <IconButton
        size={size}
        label={t("mark", { name })}
        title={t(on ? "unmarkHint" : "markHint")}
        aria-pressed={on}
        icon={<Star />}
        className={classNames(on && styles.on)}
        onClick={toggle}
      />
      {failed && (
        <span role="alert" className="visually-hidden">
          {t("failed", { name })}
        </span>
      )}
    </>
  );
}
