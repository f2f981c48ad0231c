import { useLayoutEffect, useRef } from "react";
import type { Detail } from "@/lib/figure/draw/path";
import { shapesMarkup } from "@/lib/figure/draw/svg";
import type { Shape } from "@/lib/figure/draw/view";

type ShapesProps = { shapes: readonly Shape[]; detail?: Detail; className?: string };

/**
 * The shapes of a drawing, to be put into an svg whose viewBox is in cm. The browser reads them as text: forty drawings of
 * some hundred elements each are too many for React to follow a slider.
 */
export function Shapes({ shapes, detail, className }: ShapesProps) {
  const group = useRef<SVGGElement>(null);
  const markup = shapesMarkup(shapes, detail);
  useLayoutEffect(() => {
    const text = `<svg xmlns="http://www.w3.org/2000/svg">${markup}</svg>`;
    const drawing = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
    group.current?.replaceChildren(...drawing.childNodes);
  }, [markup]);
  return <g ref={group} className={className} />;
}
