import { Check, CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { Banner } from "./banner";

type FormMessageProps = { tone: "error" | "good"; children?: ReactNode };

/** What became of the whole form. The live region stands before the message does, so that it is read out. */
export function FormMessage({ tone, children }: FormMessageProps) {
  return (
    <div role={tone === "error" ? "alert" : "status"}>
      {children && (
        <Banner
          shape="box"
          tone={tone === "error" ? "danger" : "primary"}
          icon={tone === "error" ? <CircleAlert /> : <Check />}
        >
          {children}
        </Banner>
      )}
    </div>
  );
}
