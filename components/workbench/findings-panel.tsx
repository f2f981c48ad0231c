import { CircleCheck } from "lucide-react";
import type { Dispatch } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { CHECKS, type CheckName } from "@/lib/figure/check/finding";
import { findingWords } from "@/lib/figure/check/words";
import type { Action } from "@/lib/figure/editor";
import type { Movement } from "@/lib/figure/movement";
import styles from "./findings-panel.module.css";
import { useFindings } from "./use-findings";

const TITLES: Record<CheckName, string> = {
  joint: "Joint limits",
  floor: "Under the floor",
  contact: "Does not rest where it says",
  plant: "Planted, but drifts",
  reach: "Misses its place",
  balance: "Balance",
  support: "Support",
  jump: "Jumps",
  slide: "Slides",
  collision: "Body in body",
  sunk: "Body in a thing",
  untouched: "A thing without use",
  apart: "Rests on nothing",
  grip: "Grip",
  hidden: "Hidden",
  foreshortened: "Foreshortened",
  small: "Too small a movement",
  stale: "Exceptions that are needed no more",
};

/** What the checks say, as sentences. */
export function FindingsPanel({ movement, dispatch }: { movement: Movement; dispatch: Dispatch<Action> }) {
  const { verdict, isStale } = useFindings(movement);
  return (
    <section className={styles.findings} aria-labelledby="workbench-checks" aria-busy={isStale}>
      <h2 id="workbench-checks">Checks</h2>
      <div role="status" className={styles.verdict}>
        {"failure" in verdict && (
          <Banner tone="danger" shape="box">
            This cannot be checked: {verdict.failure}
          </Banner>
        )}
        {"findings" in verdict && verdict.findings.length === 0 && (
          <p className={styles.passed}>
            <CircleCheck aria-hidden="true" />
            All checks pass
          </p>
        )}
        {"findings" in verdict &&
          CHECKS.map((check) => {
            const found = verdict.findings.filter((finding) => finding.check === check);
            if (found.length === 0) return null;
            return (
              <div key={check}>
                <h3 className={styles.title}>
                  {TITLES[check]} <span className="meta">{found.length}</span>
                </h3>
                <ul className={styles.list}>
                  {found.map((finding) => (
                    <li key={findingWords(finding)}>
                      {findingWords(finding)}
                      {finding.key !== undefined && (
                        <Button
                          kind="quiet"
                          size="small"
                          onClick={() => dispatch({ act: "select", key: finding.key ?? 0 })}
                        >
                          Show key {finding.key + 1}
                        </Button>
                      )}
                    </li>
                  ))}
                </ul>
              </div>
            );
          })}
      </div>
    </section>
  );
}
