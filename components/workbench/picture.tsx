import { type Dispatch, memo } from "react";
import { Banner } from "@/components/ui/banner";
import type { Action } from "@/lib/figure/editor";
import type { Layer } from "@/lib/figure/editor-layer";
import type { Movement } from "@/lib/figure/movement";
import { CameraGrid } from "./camera-grid";
import { Stage } from "./stage";
import { useScene } from "./use-scene";
import { useSettled } from "./use-settled";

type PictureProps = { movement: Movement; layer: Layer; dispatch: Dispatch<Action> };

/** All that is drawn of the movement. */
export const Picture = memo(function Picture({ movement, layer, dispatch }: PictureProps) {
  const drawn = useScene(movement, layer);
  const scene = "scene" in drawn ? drawn.scene : null;
  // Forty cameras and the frame of the whole loop: they wait until the slider rests.
  const settled = useSettled(scene) ?? scene;
  if ("failure" in drawn) {
    return (
      <Banner tone="danger" shape="box" role="status">
        This cannot be drawn: {drawn.failure}
      </Banner>
    );
  }
  return (
    <>
      <Stage scene={drawn.scene} settled={settled ?? drawn.scene} movement={movement} />
      <CameraGrid scene={settled ?? drawn.scene} camera={movement.camera} dispatch={dispatch} />
    </>
  );
});
