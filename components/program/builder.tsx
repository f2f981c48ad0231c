"use client";

import { Eye, Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useMemo, useRef, useState, useTransition } from "react";
import { PatientHeader } from "@/components/patient/patient-header";
import { Button } from "@/components/ui/button";
import type { CatalogueEntry } from "@/lib/exercise/catalogue-entry";
import { burdenOf } from "@/lib/program/burden";
import { discardDraft } from "@/lib/program/client";
import { difference, same } from "@/lib/program/difference";
import { MOST_ITEMS, type Place, type Section } from "@/lib/program/draft";
import type { DraftState, ProgramEditor } from "@/lib/program/editor";
import { loadChange } from "@/lib/program/load";
import { carriedOver, knownTo } from "@/lib/program/merge";
import styles from "./builder.module.css";
import { BuilderMenu } from "./builder-menu";
import { CatalogueColumn } from "./catalogue-column";
import { ConflictBanner } from "./conflict-banner";
import { ConflictDialog } from "./conflict-dialog";
import { CopyDialog } from "./copy-dialog";
import { DraftBanner } from "./draft-banner";
import { DrawerHead } from "./drawer-head";
import { EndedBanner } from "./ended-banner";
import { panelId } from "./exercise-row";
import { KnownCautions } from "./known-cautions";
import { PastStart } from "./past-start";
import { PreviewColumn } from "./preview-column";
import { ProgramColumn } from "./program-column";
import { burdened } from "./program-load";
import { PublishDialog } from "./publish-dialog";
import { Said } from "./said";
import { SaveState } from "./save-state";
import { ScreenBanner, screenReason } from "./screen-banner";
import { TailoringProvider } from "./tailoring";
import { useUnread } from "./unread-dose";
import { useAutosave } from "./use-autosave";
import { startOf, useBuilder } from "./use-builder";
import { nameOf, useChangeWords } from "./use-change-words";
import { useCopies } from "./use-copies";
import { useFocusInto } from "./use-focus-into";
import { useSearchKey } from "./use-search-key";

type ProgramBuilderProps = {
  editor: ProgramEditor;
  clinicId: string;
  clinician: { name: string; timeZone: string };
  /** A revision that was put in force a moment ago. */
  published: ReactNode;
};

const CATALOGUE_ID = "program-catalogue";
const PREVIEW_ID = "program-preview";

/** Three columns: catalogue, program, preview. On narrow windows the outer two are drawers over the program. */
export function ProgramBuilder({ editor, clinicId, clinician, published }: ProgramBuilderProps) {
  const t = useTranslations("program");
  const router = useRouter();
  const [isLeaving, leave] = useTransition();
  const { patient, base } = editor;
  const [start] = useState(() => startOf(editor.draft.content, t("newTitle")));
  const builder = useBuilder(start, editor.exercises);
  const { content, exercises } = builder;
  const keys = { clinicId, patientId: patient.id };
  const autosave = useAutosave(keys, { ...editor.draft, content: start }, { content, exercises }, builder.restore);
  const [addTo, setAddTo] = useState<Section | null>(null);
  const [dialog, setDialog] = useState<"publish" | "conflict" | "theirs" | "copy" | null>(null);
  const [words, say] = useState("");
  const search = useRef<HTMLInputElement>(null);
  const entered = useRef<string | null>(null);
  const copies = useCopies(builder, (said) => {
    say(said);
    setDialog(null);
  });
  const unread = useUnread(content.items);
  const focusInto = useFocusInto();
  useSearchKey(() => goToCatalogue(addTo));

  const { limits, current } = editor;
  const rise = loadChange(current?.content.items ?? null, content.items, limits.loadLimitPercent);
  const found = base && difference(base.content, content);
  const changeWords = useChangeWords(exercises);
  const lines = found && changeWords(found);
  // Until something changes, the news that it is in force says all that the draft's own banner would.
  const isNews = Boolean(published) && lines?.length === 0;
  // What was saved on this page since it was read, or discarded again.
  const isBegun = autosave.version === editor.draft.version ? undefined : autosave.version !== 0;
  const conflict = autosave.status.kind === "conflict" ? autosave.status.theirs : null;

  // Their version may hold exercises that this page has no words for yet.
  const isConflict = conflict !== null;
  useEffect(() => {
    if (isConflict) router.refresh();
  }, [isConflict, router]);

  const settle = (theirs: DraftState, settled: ProgramEditor["draft"]["content"]) => {
    const carried = carriedOver(settled, autosave.read, knownTo(theirs, editor), () => crypto.randomUUID());
    autosave.settle(theirs);
    builder.goOnFrom(carried);
    setDialog(null);
  };

  const goToCatalogue = (section: Section | null) => {
    setAddTo(section);
    const drawer = document.getElementById(CATALOGUE_ID);
    if (drawer && getComputedStyle(drawer).display === "none") drawer.showPopover();
    search.current?.focus();
  };

  const add = (entry: CatalogueEntry, place: Place | null) => {
    const item = builder.add(entry, { section: addTo, place: place ?? undefined });
    say(t("say.added", { name: entry.name, section: t(`section.${item.section}`) }));
    return item;
  };

  // The program before, while this one has nothing of its own.
  const past = base === null ? patient.standing?.ended : null;

  /** By Enter in the search: on to its dose, and by Enter there back to the search. */
  const enter = (entry: CatalogueEntry) => {
    const { lineage } = add(entry, null);
    entered.current = lineage;
    document.getElementById(CATALOGUE_ID)?.hidePopover();
    builder.show(lineage);
    focusInto(panelId(lineage));
  };

  const backToSearch = (lineage: string) => {
    if (entered.current !== lineage) return false;
    goToCatalogue(addTo);
    search.current?.select();
    return true;
  };

  const discard = async () => {
    try {
      const settled = await discardDraft(patient.id, autosave.version);
      autosave.settle(settled);
      builder.dispatch({ act: "discard", content: startOf(settled.content, t("newTitle")) });
      return true;
    } catch {
      await autosave.flush();
      return false;
    }
  };

  const whyNot = () => {
    const screen = screenReason(editor.screening);
    if (screen) return t(`publish.why.${screen}`);
    if (conflict) return t("publish.why.conflict");
    if (content.items.length === 0) return t("publish.why.empty");
    if (content.title.trim() === "") return t("publish.why.title-missing");
    if (unread) return t("publish.why.dose-unread", { name: nameOf(exercises, unread.exerciseVersionId) });
    if (base && same(base.content, content)) return t("publish.why.unchanged");
    return undefined;
  };

  const known = useMemo(
    () => ({ patientId: patient.id, cautions: editor.intake.cautions }),
    [patient.id, editor.intake.cautions],
  );
  return (
    <>
      <PatientHeader
        patient={patient}
        active="program"
        actions={
          <>
            <SaveState
              status={autosave.status}
              timeZone={clinician.timeZone}
              today={editor.today}
              onRetry={autosave.flush}
            />
            <BuilderMenu editor={editor} exercises={exercises} />
            <Button whyDisabled={whyNot()} onClick={() => setDialog("publish")}>
              {t("publish.button", { number: editor.nextNumber })}
            </Button>
          </>
        }
      />
      <EndedBanner patient={patient} followed={isBegun} />
      <ScreenBanner editor={editor} />
      {conflict ? (
        <ConflictBanner
          theirs={conflict}
          clinician={clinician}
          onTake={() => setDialog("theirs")}
          onCompare={() => setDialog("conflict")}
        />
      ) : isNews ? (
        published
      ) : (
        <DraftBanner editor={editor} lines={lines} onDiscard={autosave.version > 0 ? discard : null} />
      )}
      <div className={styles.openers}>
        <Button kind="secondary" icon={<Plus />} className={styles.openCatalogue} onClick={() => goToCatalogue(null)}>
          {t("catalogue.open")}
        </Button>
        <Button kind="secondary" icon={<Eye />} popoverTarget={PREVIEW_ID}>
          {t("preview.open")}
        </Button>
      </div>
      <KnownCautions value={known}>
        <div className={styles.columns}>
          <section id={CATALOGUE_ID} popover="auto" aria-label={t("catalogue.title")} className={styles.catalogue}>
            <DrawerHead target={CATALOGUE_ID} title={t("catalogue.title")} />
            <CatalogueColumn
              inProgram={new Set(content.items.map((item) => item.exerciseId))}
              full={content.items.length >= MOST_ITEMS}
              addTo={addTo}
              onStopAddingTo={() => setAddTo(null)}
              onAdd={(entry) => add(entry, null)}
              onAgain={({ name }) => say(t("say.again", { name }))}
              onEnter={enter}
              searchRef={search}
            />
          </section>
          <div className={styles.program}>
            <div className={styles.said}>
              <Said intake={editor.intake} calledBy={patient.calledBy} />
            </div>
            <TailoringProvider editor={editor} builder={builder} clinician={clinician}>
              <ProgramColumn
                builder={builder}
                calledBy={patient.calledBy}
                difference={found}
                words={words}
                say={say}
                onAddTo={goToCatalogue}
                onAdd={add}
                onEntered={backToSearch}
                onCopy={() => setDialog("copy")}
                start={past && <PastStart patientId={patient.id} title={past.title} onBegin={copies.begin} />}
              />
            </TailoringProvider>
          </div>
          <aside
            id={PREVIEW_ID}
            popover="auto"
            aria-label={t("preview.column")}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling column must be reachable by keyboard
            tabIndex={0}
            className={styles.preview}
          >
            <DrawerHead target={PREVIEW_ID} title={t("preview.column")} />
            <PreviewColumn
              content={content}
              shown={builder.shownItem}
              exercises={exercises}
              editor={editor}
              rise={rise}
              clinician={clinician.name}
            />
          </aside>
        </div>
      </KnownCautions>
      <PublishDialog
        open={dialog === "publish"}
        onClose={() => setDialog(null)}
        editor={editor}
        lines={lines}
        exercises={content.items.length}
        rise={rise}
        burden={burdenOf(burdened(content.items, exercises))}
        isLeaving={isLeaving}
        flush={autosave.flush}
        onPublished={({ number }) =>
          // The dialog stays until the page that follows is there.
          leave(() => {
            router.push(`/patients/${patient.id}/program?published=${number}`);
            setDialog(null);
          })
        }
      />
      {dialog === "copy" && (
        <CopyDialog editor={editor} draft={content} onClose={() => setDialog(null)} onCopy={copies.copy} />
      )}
      {conflict && (dialog === "conflict" || dialog === "theirs") && (
        <ConflictDialog
          allTheirs={dialog === "theirs"}
          onClose={() => setDialog(null)}
          read={autosave.read}
          mine={content}
          theirs={conflict.content}
          exercises={exercises}
          onSettle={(settled) => settle(conflict, settled)}
        />
      )}
    </>
  );
}
