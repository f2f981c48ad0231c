import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/components/layout/messages";
import { PatientPage } from "@/components/layout/patient-page";
import { AnswerForm } from "@/components/outcome/answer-form";
import styles from "@/components/outcome/questions.module.css";
import { dayIn } from "@/lib/day/day";
import { listOwnQuestions, wasSent } from "@/lib/outcome/queries";
import { patientPage } from "@/lib/platform/auth/gate";
import { idSchema } from "@/lib/platform/http/id";

type PageProps = { params: Promise<{ sentId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("questions"))("title") };
}

export default async function QuestionPage({ params }: PageProps) {
  const actor = await patientPage();
  const { sentId } = await params;
  if (!idSchema.safeParse(sentId).success || !(await wasSent(actor.scope, sentId))) notFound();
  const now = new Date();
  const questions = await listOwnQuestions(actor.scope, dayIn(actor.timeZone, now), now);
  const question = questions.find(({ id }) => id === sentId);
  if (!question) redirect("/questions");
  const { definition, activities } = question;
  return (
    <PatientPage actor={actor} active="today">
      <div className={styles.page}>
        <h1 className={styles.title}>{definition.ask}</h1>
        {definition.recall && <p className={styles.lead}>{definition.recall}</p>}
        <Messages namespaces={["questions"]}>
          <AnswerForm sentId={question.id} definition={definition} known={activities} />
        </Messages>
      </div>
    </PatientPage>
  );
}
