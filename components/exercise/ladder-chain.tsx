import { useTranslations } from "next-intl";
import { FigureStill } from "@/components/figure/figure-still";
import { Link } from "@/components/ui/link";
import type { ExerciseDetail, Rung } from "@/lib/exercise/exercise-detail";
import styles from "./ladder-chain.module.css";

/** The ladder as a chain, the hardest on top, with the exercise itself in its place; beside it what is as hard. */
export function LadderChain({ exercise, patientId }: { exercise: ExerciseDetail; patientId?: string }) {
  const t = useTranslations("exercise.ladder");
  const { ladder } = exercise;
  const of = (kind: Rung["kind"]) => ladder.filter((rung) => rung.kind === kind);
  const harder = byDistance(of("harder")).reverse();
  const easier = byDistance(of("easier"));
  const equivalent = of("equivalent");
  return (
    <>
      {harder.length + easier.length > 0 && (
        <ol className={styles.chain}>
          {harder.map((rungs) => (
            <Rungs key={rungs[0]?.exerciseId} rungs={rungs} patientId={patientId} />
          ))}
          <li aria-current="true" className={styles.self}>
            <FigureStill figure={exercise.figure} />
            <b className="strong">{exercise.content.texts.en.name}</b>
          </li>
          {easier.map((rungs) => (
            <Rungs key={rungs[0]?.exerciseId} rungs={rungs} patientId={patientId} />
          ))}
        </ol>
      )}
      {equivalent.length > 0 && (
        <>
          <p className={styles.beside}>{t("equivalent")}</p>
          <ul className={styles.equivalent}>
            {equivalent.map((rung) => (
              <Step key={rung.exerciseId} rung={rung} patientId={patientId} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** Those that are as many links away stand side by side on the chain. */
function byDistance(rungs: Rung[]): Rung[][] {
  const distances = [...new Set(rungs.map(({ steps }) => steps))].sort((a, b) => a - b);
  return distances.map((distance) => rungs.filter(({ steps }) => steps === distance));
}

function Rungs({ rungs, patientId }: { rungs: Rung[]; patientId?: string }) {
  return (
    <li className={styles.rung}>
      <ul className={styles.equivalent}>
        {rungs.map((rung) => (
          <Step key={rung.exerciseId} rung={rung} patientId={patientId} />
        ))}
      </ul>
    </li>
  );
}

function Step({ rung, patientId }: { rung: Rung; patientId?: string }) {
  const t = useTranslations("exercise.ladder");
  return (
    <li className={styles.step}>
      <FigureStill figure={rung.figure} />
      <div>
        <Link href={`/catalogue/${rung.exerciseId}${patientId ? `?patient=${patientId}` : ""}`} className="link">
          {rung.name}
        </Link>
        {rung.kind !== "equivalent" && <span className="meta"> {t(rung.kind)}</span>}
        <p className="quiet">{rung.reason}</p>
      </div>
    </li>
  );
}
