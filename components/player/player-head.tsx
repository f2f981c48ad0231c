import { Volume2, VolumeX, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import styles from "./player-head.module.css";

/** How many sessions of the day are behind, of how many; null for what is beside them. */
export type Place = { before: number; count: number } | null;

type PlayerHeadProps = {
  place: Place;
  /** How far this one is, 0 to 1. */
  share: number;
  /** Null where there is nothing to hear. */
  sound: { on: boolean; toggle: () => void } | null;
  onClose: () => void;
};

/** The way out, where in the day one is, and the loudspeaker. */
export function PlayerHead({ place, share, sound, onClose }: PlayerHeadProps) {
  const t = useTranslations("player");
  const { before, count } = place ?? { before: 0, count: 1 };
  const words = place ? t("progress", { number: place.before + 1, count: place.count }) : t("extra");
  return (
    <header className={styles.head}>
      <IconButton size="touch" label={t("close")} icon={<X />} onClick={onClose} />
      <div className={styles.place}>
        <svg aria-hidden="true" className={styles.bars}>
          {Array.from({ length: count }, (_, index) => (
            <Bar
              // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place in the row
              key={index}
              index={index}
              count={count}
              filled={Math.min(1, Math.max(0, before + share - index))}
            />
          ))}
        </svg>
        <p>{words}</p>
      </div>
      {sound && (
        <IconButton
          size="touch"
          label={t(sound.on ? "soundOn" : "soundOff")}
          aria-pressed={sound.on}
          icon={sound.on ? <Volume2 /> : <VolumeX />}
          onClick={sound.toggle}
        />
      )}
    </header>
  );
}

const GAP_PERCENT = 2;

/** One session: its bar and how much of it is done, in percent of the row. */
function Bar({ index, count, filled }: { index: number; count: number; filled: number }) {
  const gap = count > 12 ? GAP_PERCENT / 2 : GAP_PERCENT;
  const width = (100 - gap * (count - 1)) / count;
  const x = `${index * (width + gap)}%`;
  return (
    <>
      <rect x={x} y="0" width={`${width}%`} height="6" rx="3" className={styles.bar} />
      {filled > 0 && <rect x={x} y="0" width={`${width * filled}%`} height="6" rx="3" className={styles.filled} />}
    </>
  );
}
