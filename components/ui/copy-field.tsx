"use client";

import { Check, Copy } from "lucide-react";
import { useRef, useState } from "react";
import { Button } from "./button";
import { TextField } from "./text-field";

type CopyFieldProps = { label: string; value: string; copyLabel: string; copiedLabel: string };

/** Text to take along, as an invitation's link. Without the clipboard (plain http) it is selected, ready for Ctrl-C. */
export function CopyField({ label, value, copyLabel, copiedLabel }: CopyFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);

  async function copy() {
    input.current?.select();
    if (!navigator.clipboard) return;
    await navigator.clipboard.writeText(value);
    setCopied(true);
  }

  return (
    <TextField
      ref={input}
      label={label}
      value={value}
      readOnly
      onFocus={(event) => event.target.select()}
      trail={
        <Button kind="quiet" size="small" icon={copied ? <Check /> : <Copy />} onClick={copy}>
          <span aria-live="polite">{copied ? copiedLabel : copyLabel}</span>
        </Button>
      }
    />
  );
}
