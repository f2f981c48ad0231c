import type { Dispatch } from "react";
import { Button } from "@/components/ui/button";
import { ChoiceChips } from "@/components/ui/choice-chips";
import { partWords } from "@/lib/figure/check/words";
import type { ContactName } from "@/lib/figure/contact-names";
import { bottomOf, contactsAt } from "@/lib/figure/contacts";
import type { Action } from "@/lib/figure/editor";
import type { Layer } from "@/lib/figure/editor-layer";
import { readContacts } from "@/lib/figure/editor-reading";
import { type Movement, type MuscleName, SIDED_MUSCLES, TRUNK_MUSCLES } from "@/lib/figure/movement";
import type { Skeleton } from "@/lib/figure/skeleton";
import { Fold } from "./fold";
import { LIMBS } from "./reach-panel";

type SupportPanelProps = { movement: Movement; layer: Layer; skeleton: Skeleton | null; dispatch: Dispatch<Action> };

const MUSCLES: readonly MuscleName[] = [
  ...TRUNK_MUSCLES,
  ...SIDED_MUSCLES.flatMap((name): MuscleName[] => [name, `${name}R`, `${name}L`]),
];

/** What carries the body, what stays where it is, and what works. */
export function SupportPanel({ movement, layer, skeleton, dispatch }: SupportPanelProps) {
  const { contacts, source } = readContacts(movement, layer);
  const chips = { size: "desk", type: "checkbox", legendHidden: true } as const;
  return (
    <>
      {skeleton && (
        <Fold
          title="Rests on"
          aside={contacts.length === 0 ? "whatever is lowest" : `${source}, height above the floor`}
        >
          <ChoiceChips
            {...chips}
            legend="Rests on"
            name="workbench-contact"
            value={contacts}
            options={Object.entries(contactsAt(skeleton)).map(([name, contact]) => ({
              value: name,
              label: `${partWords(name)} ${tenths(bottomOf(contact))}`,
            }))}
            onChange={({ target }) => dispatch({ act: "contact", contact: target.value as ContactName })}
          />
          {source === "here" && (
            <div>
              <Button kind="quiet" size="small" onClick={() => dispatch({ act: "clearContacts" })}>
                Back to what it inherits
              </Button>
            </div>
          )}
        </Fold>
      )}
      <Fold title="Planted: stays where the first key has it" aside={movement.plant?.length ?? 0}>
        <ChoiceChips
          {...chips}
          legend="Planted"
          name="workbench-plant"
          value={movement.plant ?? []}
          options={LIMBS.map((limb) => ({ value: limb, label: partWords(limb) }))}
          onChange={({ target }) => {
            const limb = LIMBS.find((each) => each === target.value);
            if (limb) dispatch({ act: "plant", limb });
          }}
        />
      </Fold>
      <Fold title="Muscles, 6 at most" aside={movement.muscles?.length ?? 0}>
        <ChoiceChips
          {...chips}
          legend="Muscles"
          name="workbench-muscle"
          value={movement.muscles ?? []}
          options={MUSCLES.map((muscle) => ({ value: muscle, label: partWords(muscle) }))}
          onChange={({ target }) => {
            const muscle = MUSCLES.find((each) => each === target.value);
            if (muscle) dispatch({ act: "muscle", muscle });
          }}
        />
      </Fold>
    </>
  );
}

/** Without "-0.0". */
const tenths = (value: number): string => (Math.round(value * 10) / 10 + 0).toFixed(1);
