import { ACCESS_ROWS } from "./access-rows";
import { AUDIT_ROWS } from "./audit-rows";
import { OPEN_ROWS } from "./open-rows";
import { OUTCOME_ROWS } from "./outcome-rows";
import { PATIENTS_ROWS } from "./patients-rows";
import { PEOPLE_ROWS } from "./people-rows";
import { PRIVACY_ROWS } from "./privacy-rows";
import { RECORD_ROWS } from "./record-rows";
import type { Row } from "./row";
import { SESSION_ROWS } from "./session-rows";
import { STANDING_ROWS } from "./standing-rows";
import { START_ROWS } from "./start-rows";

/** Every route of the build. Some rows build on those before. */
export const TABLE: Row[] = [
  ...OPEN_ROWS,
  ...AUDIT_ROWS,
  ...RECORD_ROWS,
  ...SESSION_ROWS,
  ...OUTCOME_ROWS,
  ...STANDING_ROWS,
  ...START_ROWS,
  ...PATIENTS_ROWS,
  ...PEOPLE_ROWS,
  ...PRIVACY_ROWS,
  ...ACCESS_ROWS,
];
