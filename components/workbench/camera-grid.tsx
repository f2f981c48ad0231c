import { type Dispatch, type KeyboardEvent, memo } from "react";
import { Button } from "@/components/ui/button";
import { cameraAt, project } from "@/lib/figure/draw/camera";
import { drawScene } from "@/lib/figure/draw/scene";
import type { Action } from "@/lib/figure/editor";
import type { Movement } from "@/lib/figure/movement";
import type { Skeleton } from "@/lib/figure/skeleton";
import styles from "./camera-grid.module.css";
import { NumberField } from "./number-field";
import { Shapes } from "./shapes";
import type { Scene } from "./use-scene";

type CameraGridProps = { scene: Scene; camera: Movement["camera"]; dispatch: Dispatch<Action> };

/** Where the camera stands when a movement does not say. */
const USUAL = [14, 8] as const;

const AROUND = [-60, -45, -30, -15, 0, 15, 30, 45, 60, 75];
const ABOVE = [40, 20, 8, 0];

/** The key in hand from many sides; one of them becomes the movement's camera. */
export const CameraGrid = memo(function CameraGrid({ scene, camera, dispatch }: CameraGridProps) {
  const choose = (...chosen: [around: number, above: number]) => dispatch({ act: "camera", camera: chosen });
  const settle = () => dispatch({ act: "settle" });
  const [around, above] = camera ?? USUAL;
  const move = (event: KeyboardEvent, row: number, column: number) => {
    const step = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }[event.key];
    if (!step) return;
    event.preventDefault();
    const [above, around] = [ABOVE[row + (step[0] ?? 0)], AROUND[column + (step[1] ?? 0)]];
    if (above === undefined || around === undefined) return;
    document.getElementById(cellId(around, above))?.focus();
    choose(around, above);
  };
  return (
    <section className={styles.cameras} aria-labelledby="workbench-cameras">
      <div className={styles.head}>
        <h2 id="workbench-cameras">Camera</h2>
        <NumberField
          label="around"
          value={around}
          min={-180}
          max={180}
          onChange={(value) => value !== null && choose(value, above)}
          onSettle={settle}
        />
        <NumberField
          label="above"
          value={above}
          min={-10}
          max={85}
          onChange={(value) => value !== null && choose(around, value)}
          onSettle={settle}
        />
        <Button kind="quiet" size="small" disabled={!camera} onClick={() => dispatch({ act: "camera", camera: null })}>
          Usual
        </Button>
      </div>
      <fieldset className={styles.grid}>
        <legend className="visually-hidden">Camera: degrees around the figure, degrees above it</legend>
        {ABOVE.map((above, row) =>
          AROUND.map((around, column) => (
            <label key={cellId(around, above)} className={styles.cell} title={`${around}° around, ${above}° above`}>
              <input
                id={cellId(around, above)}
                type="radio"
                name="workbench-camera"
                className="visually-hidden"
                aria-label={`${around}° around, ${above}° above`}
                checked={camera?.[0] === around && camera[1] === above}
                onChange={() => choose(around, above)}
                onKeyDown={(event) => move(event, row, column)}
                onBlur={settle}
              />
              <View scene={scene} around={around} above={above} />
              <span className={styles.words} aria-hidden="true">
                {around} / {above}
              </span>
            </label>
          )),
        )}
      </fieldset>
    </section>
  );
});

const cellId = (around: number, above: number): string => `camera-${around}-${above}`;

const View = memo(function View({ scene, around, above }: { scene: Scene; around: number; above: number }) {
  const { solved, skeleton, build } = scene;
  const shapes = drawScene(solved, skeleton, { build, camera: [around, above], detail: "small" });
  return (
    <svg className={styles.view} viewBox={boxOf(skeleton, [around, above])} aria-hidden="true">
      <Shapes shapes={shapes} detail="small" />
    </svg>
  );
});

/** Flesh around the joints, cm. */
const PADDING = 16;

function boxOf({ points }: Skeleton, camera: [number, number]): string {
  const seen = Object.values(points).map((point) => project(cameraAt(camera), point));
  const [xs, ys] = [seen.map(([x]) => x), seen.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs) - PADDING, Math.min(...ys) - PADDING];
  return [left, top, Math.max(...xs) + PADDING - left, Math.max(...ys) + PADDING - top].map(Math.round).join(" ");
}
