import { useTranslations } from "next-intl";
import { Fragment, type ReactNode } from "react";
import { Link } from "@/components/ui/link";
import type { Review } from "@/lib/check-up/review";
import { summaryOf } from "@/lib/check-up/sentence";
import styles from "./review-sentence.module.css";
import { sentenceOf } from "./summary-sentence";

type ReviewSentenceProps = {
  review: Review;
  calledBy: string;
  /** Where the rows behind a clause are: "all", "pain", or those of one exercise. */
  rowsHref: (rows: string) => string;
};

/** What happened, in one plain sentence; every clause opens the rows that it rests on. */
export function ReviewSentence({ review, calledBy, rowsHref }: ReviewSentenceProps) {
  const t = useTranslations("review.sentence");
  const summary = summaryOf(review);
  const to = (rows: string) => (words: ReactNode) => (
    <Link href={rowsHref(rows)} className={styles.clause}>
      {words}
    </Link>
  );
  const [one, two] = summary.hard;
  const tags = {
    did: to("all"),
    ache: to("pain"),
    first: to(one?.lineage ?? "all"),
    second: to(two?.lineage ?? "all"),
  };
  return (
    <p className="quote">
      {sentenceOf(summary, calledBy, t, tags).map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence in their order
        <Fragment key={index}>{part}</Fragment>
      ))}
    </p>
  );
}
