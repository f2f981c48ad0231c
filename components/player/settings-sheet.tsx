import { useTranslations } from "next-intl";
import { BottomSheet } from "@/components/ui/bottom-sheet";
import { Button } from "@/components/ui/button";
import { ChoiceChips } from "@/components/ui/choice-chips";
import { type PlayerSettings, READY_CHOICES } from "./player-settings";
import styles from "./settings-sheet.module.css";
import { useAbilities } from "./use-signals";

type SettingsSheetProps = {
  open: boolean;
  settings: PlayerSettings;
  onChange: (settings: PlayerSettings) => void;
  onClose: () => void;
};

const SOUNDS = ["beeps", "spoken", "vibration"] as const;

/** How the player helps, on this phone. Each choice counts at once. */
export function SettingsSheet({ open, settings, onChange, onClose }: SettingsSheetProps) {
  const t = useTranslations("player.settings");
  const { voice, vibration } = useAbilities();
  const there = { beeps: true, spoken: voice, vibration };
  return (
    <BottomSheet
      open={open}
      onClose={onClose}
      title={t("title")}
      closeLabel={t("done")}
      actions={
        <Button size="touch" wide onClick={onClose}>
          {t("done")}
        </Button>
      }
    >
      <div className={styles.groups}>
        <ChoiceChips
          legend={t("sound")}
          name="player-sound"
          type="checkbox"
          options={SOUNDS.filter((each) => there[each]).map((value) => ({ value, label: t(value) }))}
          value={SOUNDS.filter((each) => settings[each])}
          onChange={({ target }) => onChange({ ...settings, [target.value]: target.checked })}
        />
        {voice && <p className={styles.hint}>{t("private")}</p>}
        <ChoiceChips
          legend={t("pace")}
          name="player-pace"
          options={(["goesOn", "waits"] as const).map((value) => ({ value, label: t(value) }))}
          value={settings.goesOn ? "goesOn" : "waits"}
          onChange={({ target }) => onChange({ ...settings, goesOn: target.value === "goesOn" })}
        />
        <ChoiceChips
          legend={t("ready")}
          name="player-ready"
          options={READY_CHOICES.map((seconds) => ({ value: String(seconds), label: t("seconds", { seconds }) }))}
          value={String(settings.ready)}
          onChange={({ target }) => onChange({ ...settings, ready: Number(target.value) })}
        />
        <ChoiceChips
          legend={t("reader")}
          name="player-reader"
          type="checkbox"
          options={[{ value: "each", label: t("each") }]}
          value={settings.each ? ["each"] : []}
          onChange={({ target }) => onChange({ ...settings, each: target.checked })}
        />
        <p className={styles.hint}>{t("keys")}</p>
      </div>
    </BottomSheet>
  );
}
