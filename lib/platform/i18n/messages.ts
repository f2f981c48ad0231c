import access from "./en/access.json";
import account from "./en/account.json";
import audit from "./en/audit.json";
import care from "./en/care.json";
import caseload from "./en/caseload.json";
import catalogue from "./en/catalogue.json";
import common from "./en/common.json";
import concern from "./en/concern.json";
import dose from "./en/dose.json";
import errors from "./en/errors.json";
import exercise from "./en/exercise.json";
import exported from "./en/export.json";
import factor from "./en/factor.json";
import favourite from "./en/favourite.json";
import figure from "./en/figure.json";
import founding from "./en/founding.json";
import handout from "./en/handout.json";
import marks from "./en/marks.json";
import missing from "./en/missing.json";
import nav from "./en/nav.json";
import outbox from "./en/outbox.json";
import outcome from "./en/outcome.json";
import patient from "./en/patient.json";
import phone from "./en/phone.json";
import plan from "./en/plan.json";
import player from "./en/player.json";
import practice from "./en/practice.json";
import privacy from "./en/privacy.json";
import program from "./en/program.json";
import progress from "./en/progress.json";
import questions from "./en/questions.json";
import record from "./en/record.json";
import retention from "./en/retention.json";
import review from "./en/review.json";
import revisions from "./en/revisions.json";
import safety from "./en/safety.json";
import screening from "./en/screening.json";
import stay from "./en/stay.json";
import today from "./en/today.json";
import welcome from "./en/welcome.json";
import type { LOCALE } from "./locale";

/**
 * The message catalogue, one file a namespace, listed by hand so that keys and arguments are checked by the compiler.
 * A test fails when a file in `en/` is not listed here.
 */
export const messages = {
  access,
  account,
  audit,
  care,
  caseload,
  catalogue,
  common,
  concern,
  dose,
  errors,
  missing,
  exercise,
  export: exported,
  factor,
  favourite,
  figure,
  founding,
  handout,
  marks,
  nav,
  outbox,
  outcome,
  patient,
  phone,
  plan,
  player,
  practice,
  privacy,
  program,
  progress,
  questions,
  record,
  retention,
  review,
  revisions,
  safety,
  screening,
  stay,
  today,
  welcome,
};

export type Messages = typeof messages;
export type Namespace = keyof Messages;

declare module "next-intl" {
  interface AppConfig {
    Locale: typeof LOCALE;
    Messages: Messages;
  }
}
