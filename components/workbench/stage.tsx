import { Pause, Play } from "lucide-react";
import { useState } from "react";
import { LookChoice } from "@/components/figure/look-choice";
import { Button } from "@/components/ui/button";
import type { Build } from "@/lib/figure/draw/build";
import type { Paint } from "@/lib/figure/draw/paint";
import { drawScene } from "@/lib/figure/draw/scene";
import type { Shape } from "@/lib/figure/draw/view";
import { type Crop, type Movement, thumbKey } from "@/lib/figure/movement";
import type { Skeleton } from "@/lib/figure/skeleton";
import type { Solved } from "@/lib/figure/solve";
import { PlayingFigure } from "./playing-figure";
import { Shapes } from "./shapes";
import styles from "./stage.module.css";
import { type Scene, useCrop } from "./use-scene";

/** The key in hand, big; or the movement at its own tempo. `settled` is the scene a moment ago, for the picture's frame. */
export function Stage({ scene, settled, movement }: { scene: Scene; settled: Scene; movement: Movement }) {
  const [isPlaying, setPlaying] = useState(false);
  const [hasOnion, setOnion] = useState(true);
  const crop = useCrop(settled);
  return (
    <div className={styles.whole}>
      <div className={styles.stage}>
        {isPlaying ? (
          <PlayingFigure movement={movement} build={scene.build} crop={crop} className={styles.drawing} />
        ) : (
          <StillScene scene={scene} crop={crop} hasOnion={hasOnion} />
        )}
        <Preview scene={scene} crop={crop} />
      </div>
      <div className={styles.controls}>
        <Button
          kind="secondary"
          size="small"
          icon={isPlaying ? <Pause /> : <Play />}
          disabled={movement.keys.length === 1}
          onClick={() => setPlaying(!isPlaying)}
        >
          {isPlaying ? "Stop" : "Play"}
        </Button>
        <label className={styles.check}>
          <input type="checkbox" checked={hasOnion} onChange={(event) => setOnion(event.target.checked)} />
          Other keys as onion skin
        </label>
        <LookChoice size="desk" />
      </div>
    </div>
  );
}

/** What lies under everything: onion skin comes over it, and behind the body. */
const GROUND: ReadonlySet<Paint> = new Set<Paint>(["floor", "shadow", "mat", "matSide", "matLine"]);

function StillScene({ scene, crop, hasOnion }: { scene: Scene; crop: Crop; hasOnion: boolean }) {
  const { solved, key, build, shapes } = scene;
  const others = hasOnion ? solved.skeletons.filter((_, index) => index !== key) : [];
  const body = shapes.findIndex(({ paint }) => !GROUND.has(paint));
  return (
    <svg className={styles.drawing} viewBox={crop.join(" ")} role="img" aria-label={`Key ${key + 1}, drawn`}>
      <Shapes shapes={shapes.slice(0, body)} />
      {others.map((other, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: keys of a movement have no name but their place
        <Shapes key={index} shapes={bodyOf(solved, other, build)} className={styles.onion} />
      ))}
      <Shapes shapes={shapes.slice(body)} />
    </svg>
  );
}

/** The body alone, without things and without its shadow. */
function bodyOf(solved: Solved, skeleton: Skeleton, build: Build): Shape[] {
  const bare: Solved = { ...solved, movement: { version: 1, keys: [], camera: solved.movement.camera } };
  return drawScene(bare, skeleton, { build }).filter(({ paint }) => !GROUND.has(paint));
}

/** As lists show it: the key that tells most, 64 px wide. */
function Preview({ scene: { solved, build }, crop }: { scene: Scene; crop: Crop }) {
  const shown = solved.skeletons[thumbKey(solved.movement)];
  return (
    <svg className={styles.preview} viewBox={crop.join(" ")} role="img" aria-label="As small as in lists">
      {shown && <Shapes shapes={drawScene(solved, shown, { build, detail: "small" })} detail="small" />}
    </svg>
  );
}
