"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { z } from "zod";
import { Button } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { Dialog } from "@/components/ui/dialog";
import { FormMessage } from "@/components/ui/form-message";
import { TextArea } from "@/components/ui/text-area";
import { type Day, formatDay } from "@/lib/day/day";
import { daySchema } from "@/lib/day/schema";
import { RequestRefused } from "@/lib/platform/http/client";
import { text } from "@/lib/platform/http/text";
import { LOCALE } from "@/lib/platform/i18n/locale";
import type { Burden } from "@/lib/program/burden";
import { publish } from "@/lib/program/client";
import { LONGEST } from "@/lib/program/draft";
import type { ProgramEditor } from "@/lib/program/editor";
import type { LoadChange } from "@/lib/program/load";
import { BurdenWarnings } from "./burden-meter";
import { ChangeList } from "./change-list";
import { PauseLeft } from "./pause-left";
import styles from "./publish-dialog.module.css";
import type { ChangeLine } from "./use-change-words";

type PublishDialogProps = {
  open: boolean;
  onClose: () => void;
  editor: ProgramEditor;
  lines: ChangeLine[] | null;
  exercises: number;
  rise: LoadChange | null;
  burden: Burden;
  /** The page of what was published is on its way. */
  isLeaving: boolean;
  /** Saves what is not saved yet; null when that did not work. */
  flush: () => Promise<number | null>;
  onPublished: (revision: { number: number; effective: Day }) => void;
};

type Values = { effective: string; reason: string; loadReason: string };

/** Reasons for which this dialog has words. */
const KNOWN = [
  "screening-missing",
  "warned",
  "not-cleared",
  "empty",
  "unchanged",
  "title-missing",
  "reason-missing",
  "load-reason-missing",
  "effective-before-end",
  "effective-past",
  "effective-late",
  "draft-changed",
] as const;

/** The last look before a revision takes effect: what changes, from when, and why. */
export function PublishDialog({
  open,
  onClose,
  editor,
  lines,
  exercises,
  rise,
  burden,
  isLeaving,
  flush,
  onPublished,
}: PublishDialogProps) {
  const t = useTranslations("program.publish");
  const common = useTranslations("common");
  const { effective: rule, nextNumber, base } = editor;
  const name = editor.patient.calledBy;
  const router = useRouter();
  // The limit may have been lowered since this page read it: then the server asks.
  const [isAsked, setAsked] = useState(false);
  const needsLoadReason = isAsked || rise?.isAbove === true;
  const words = (isNeeded: boolean) => text({ min: isNeeded ? 1 : 0, max: LONGEST.reason });
  const schema = z.object({
    effective: daySchema,
    reason: words(base !== null),
    loadReason: words(needsLoadReason),
  });
  const form = useForm<Values>({
    resolver: zodResolver(schema),
    defaultValues: { effective: rule.usual, reason: "", loadReason: "" },
    reValidateMode: "onSubmit",
  });
  const { errors } = form.formState;

  const send = useMutation({
    mutationFn: async (values: Values) => {
      const draftVersion = await flush();
      if (draftVersion === null) throw new TypeError("not saved");
      return publish(editor.patient.id, { draftVersion, ...values });
    },
    onSuccess: onPublished,
    onError: (error) => {
      if (!(error instanceof RequestRefused) || error.code !== "load-reason-missing") return;
      setAsked(true);
      router.refresh();
    },
  });

  /** What was said about a field, or by the server, holds until that field changes. */
  const forget = (field: keyof Values) => {
    form.clearErrors(field);
    if (send.isError) send.reset();
  };

  const choose = (effective: Day) => {
    form.setValue("effective", effective);
    forget("effective");
    form.setFocus("effective");
  };

  const close = () => {
    form.clearErrors();
    if (send.isError) send.reset();
    onClose();
  };

  const wrongDay = () => {
    const day = form.getValues("effective");
    if (day === "") return t("effectiveMissing");
    if (rule.after !== null && day <= rule.after) return t("why.effective-before-end");
    return day < rule.earliest ? t("why.effective-past", { name }) : t("why.effective-late");
  };

  const failure = () => {
    if (!send.error) return null;
    if (!(send.error instanceof RequestRefused)) return t("why.offline");
    const { code } = send.error;
    const reason = KNOWN.find((each) => each === code);
    return reason ? t(`why.${reason}`, { name }) : t("why.other");
  };

  const hint =
    rule.after !== null
      ? t("effectiveAfterEnd", { day: formatDay(rule.after, LOCALE) })
      : rule.announced !== null
        ? t("effectiveAnnounced", { day: formatDay(rule.announced, LOCALE) })
        : rule.usual === editor.today
          ? t("effectiveToday", { name })
          : t("effectiveTomorrow", { name });

  return (
    <Dialog
      wide
      open={open}
      onClose={close}
      title={t("title", { number: nextNumber })}
      closeLabel={common("close")}
      actions={
        <>
          <Button kind="secondary" onClick={close}>
            {common("cancel")}
          </Button>
          <Button type="submit" form="publish-form" busy={send.isPending || isLeaving} busyLabel={t("working")}>
            {t("confirm")}
          </Button>
        </>
      }
    >
      <form
        id="publish-form"
        noValidate
        className={styles.form}
        onSubmit={form.handleSubmit(
          (values) => send.mutate(values),
          () => send.isError && send.reset(),
        )}
      >
        <section aria-label={t("changes", { name })}>
          <h3 className={styles.part}>{t("changes", { name })}</h3>
          {lines ? <ChangeList lines={lines} /> : <p>{t("first", { name, count: exercises })}</p>}
          <BurdenWarnings
            burden={burden}
            time={editor.intake.minutesPerDay}
            mostExercises={editor.limits.mostExercises}
            calledBy={name}
          />
        </section>
        <div className={styles.fields}>
          <DateField
            label={t("effective")}
            hint={hint}
            min={rule.earliest}
            max={rule.latest}
            error={errors.effective && wrongDay()}
            {...form.register("effective", { onChange: () => forget("effective") })}
          />
          <PauseLeft editor={editor} effective={form.watch("effective") || rule.usual} onChoose={choose} />
          <TextArea
            label={base ? t("reason") : t("reasonFirst")}
            hint={t("reasonHint", { name })}
            rows={2}
            maxLength={LONGEST.reason}
            error={errors.reason && t("reasonMissing")}
            {...form.register("reason", { onChange: () => forget("reason") })}
          />
          {needsLoadReason && (
            <TextArea
              label={t("loadReason")}
              hint={
                rise?.isAbove &&
                t("loadReasonHint", {
                  now: rise.now,
                  percent: rise.percent ?? 0,
                  limit: editor.limits.loadLimitPercent,
                })
              }
              rows={2}
              maxLength={LONGEST.reason}
              error={errors.loadReason && t("loadReasonMissing")}
              {...form.register("loadReason", { onChange: () => forget("loadReason") })}
            />
          )}
          <p className="quiet">{t("final")}</p>
          <FormMessage tone="error">{failure()}</FormMessage>
        </div>
      </form>
    </Dialog>
  );
}
