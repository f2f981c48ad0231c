import type { ComponentProps } from "react";
import { TextField } from "./text-field";

/** A calendar day by the browser's own picker; `value`, `min` and `max` are YYYY-MM-DD, nothing chosen is "". */
export function DateField(props: Omit<ComponentProps<typeof TextField>, "type">) {
  return <TextField {...props} type="date" />;
}
