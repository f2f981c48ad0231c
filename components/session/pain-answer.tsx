import { type ComponentProps, useRef, useState } from "react";
import { PainScale } from "./pain-scale";

/**
 * A pain scale whose answer is recorded at once: by one tap, or, for who walks along it with the arrow keys, by Enter, Space
 * or by leaving it. What she only passes is no answer.
 */
export function PainAnswer({ value, valueWords, onChange, ...scale }: ComponentProps<typeof PainScale>) {
  const [passed, setPassed] = useState<number | null>(null);
  const walks = useRef(false);
  const settle = (answer: number | null) => {
    walks.current = false;
    setPassed(null);
    onChange(answer);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens how the buttons inside were reached
    <div
      onPointerDownCapture={() => {
        walks.current = false;
      }}
      onKeyDownCapture={(event) => {
        walks.current = event.key.startsWith("Arrow");
        if (passed === null || (event.key !== "Enter" && event.key !== " ")) return;
        event.preventDefault();
        settle(passed);
      }}
      onBlur={(event) => {
        if (passed !== null && !event.currentTarget.contains(event.relatedTarget)) settle(passed);
      }}
    >
      <PainScale
        {...scale}
        value={passed ?? value}
        valueWords={passed === null ? valueWords : null}
        onChange={(chosen) => (walks.current && chosen !== null ? setPassed(chosen) : settle(chosen))}
      />
    </div>
  );
}
