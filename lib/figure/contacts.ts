import { add, along, turn, type Vec } from "./algebra";
import { type FrameName, ORIGINS, type PointName } from "./body";
import type { ContactName } from "./contact-names";
import { SIDES, signOf } from "./side";
import type { Skeleton } from "./skeleton";

/** A ball of flesh under the skin: it is what touches, never a joint's centre. Radius in cm. */
export type Contact = { center: Vec; radius: number };
export type Contacts = Record<ContactName, Contact>;

/** Height of a contact's lowest point above the floor. */
export const bottomOf = ({ center, radius }: Contact): number => center[1] - radius;

export function contactsAt({ points, frames }: Skeleton): Contacts {
  const on = (frame: FrameName, place: Vec, radius: number, from: PointName = ORIGINS[frame]): Contact => ({
    center: add(points[from], turn(frames[frame], place)),
    radius,
  });
  const at = (point: PointName, radius: number): Contact => ({ center: points[point], radius });

  const contacts = {
    sacrum: on("pelvis", [-3.6, 4, 0], 8),
    belly: on("l1", [4, 2, 0], 7),
    chest: on("t2", [4.5, 0, 0], 7.6),
    back: on("t2", [-1.4, 1, 0], 7.4),
    headBack: on("head", [0.5, 8, 0], 9),
    forehead: on("head", [4.5, 9.5, 0], 6.6),
  } as Contacts;
  for (const side of SIDES) {
    const z = signOf(side);
    contacts[`seat${side}`] = on("pelvis", [-3, -3, z * 6.5], 8.6);
    contacts[`trochanter${side}`] = on("pelvis", [0, -1, z * 8.4], 8);
    contacts[`shoulder${side}`] = at(`shoulder${side}`, 5.2);
    contacts[`elbow${side}`] = at(`elbow${side}`, 3.6);
    contacts[`wrist${side}`] = at(`wrist${side}`, 2.3);
    contacts[`palm${side}`] = at(`palm${side}`, 1.5);
    contacts[`knee${side}`] = { center: along(points[`knee${side}`], frames[`shank${side}`][0], 0.4), radius: 5.1 };
    contacts[`shin${side}`] = on(`shank${side}`, [0.6, -20, 0], 4.2);
    contacts[`ankle${side}`] = at(`ankle${side}`, 3.4);
    contacts[`dorsum${side}`] = on(`foot${side}`, [6, -2, 0], 3);
    contacts[`heel${side}`] = at(`heel${side}`, 2.3);
    contacts[`ball${side}`] = at(`ball${side}`, 2);
    contacts[`toe${side}`] = at(`toe${side}`, 1.7);
  }
  return contacts;
}

/** The lowest point of some contacts. */
export function lowest(contacts: Contacts, names: readonly ContactName[]): number {
  return Math.min(...names.map((name) => bottomOf(contacts[name])));
}

export const SOLE = { R: ["heelR", "ballR", "toeR"], L: ["heelL", "ballL", "toeL"] } as const satisfies Record<
  string,
  readonly ContactName[]
>;
