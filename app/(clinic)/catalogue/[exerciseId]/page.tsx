import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { ExerciseSheet } from "@/components/exercise/exercise-sheet";
import { FavouriteButton } from "@/components/exercise/favourite-button";
import { ClinicPage } from "@/components/layout/clinic-page";
import { Messages } from "@/components/layout/messages";
import { PageHeader } from "@/components/layout/page-header";
import { getExercise } from "@/lib/exercise/queries";
import { getCautions } from "@/lib/patient/queries";
import { clinicianPage, orNotFound } from "@/lib/platform/auth/gate";
import { AppError } from "@/lib/platform/errors/app-error";
import { idSchema } from "@/lib/platform/http/id";

type ExercisePageProps = {
  params: Promise<{ exerciseId: string }>;
  /** Whose program it is looked at for. */
  searchParams: Promise<{ patient?: string | string[] }>;
};

const load = cache(async (exerciseId: string) => {
  const actor = await clinicianPage();
  if (!idSchema.safeParse(exerciseId).success) throw new AppError("not-found");
  return { actor, exercise: await getExercise(actor.scope, exerciseId) };
});

export async function generateMetadata({ params }: Pick<ExercisePageProps, "params">): Promise<Metadata> {
  const { exercise } = await orNotFound(load((await params).exerciseId));
  return { title: exercise.content.texts.en.name };
}

export default async function ExercisePage({ params, searchParams }: ExercisePageProps) {
  const { actor, exercise } = await orNotFound(load((await params).exerciseId));
  const asked = idSchema.safeParse((await searchParams).patient);
  const known = asked.success ? await orNotFound(getCautions(actor.scope, asked.data, new Date())) : null;
  const t = await getTranslations("catalogue");
  const { name, summary } = exercise.content.texts.en;
  return (
    <ClinicPage actor={actor} active="catalogue">
      <PageHeader
        title={name}
        summary={summary}
        actions={
          <Messages namespaces={["favourite"]}>
            <FavouriteButton exerciseId={exercise.exerciseId} name={name} favourite={exercise.favourite} />
          </Messages>
        }
        crumbs={[
          known && asked.success
            ? { label: t("programOf", { name: known.calledBy }), href: `/patients/${asked.data}/program` }
            : { label: t("title"), href: "/catalogue" },
          { label: name },
        ]}
      />
      <Messages namespaces={["figure"]}>
        <ExerciseSheet
          exercise={exercise}
          known={known && asked.success ? { ...known, patientId: asked.data } : null}
        />
      </Messages>
    </ClinicPage>
  );
}
