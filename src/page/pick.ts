import { type DescribedField, describeField } from './describe';
import { fieldAt, openShadow, safely } from './dom';
import { labelsOf } from './labels';
import { type PickOptions, pointAt } from './point-at';
import { eachField } from './seek';
import { WORDS } from './words';

export interface PickedField extends DescribedField {
  element: HTMLElement;
}

/** Lets the writer point at the box in which oversight is written; see `pointAt`. */
export async function pickField(options: PickOptions): Promise<PickedField | null> {
  const shadowOf = safely(options.shadowOf ?? openShadow);
  const doc = options.document ?? document;
  const element = await pointAt(
    {
      ask: WORDS.pick,
      none: WORDS.pickNone,
      notOne: WORDS.pickNotABox,
      at: fieldAt,
      all: () => eachField(doc, shadowOf),
      nameOf: (el) => labelsOf(el)[0] ?? WORDS.pickUnnamed,
    },
    options,
  );
  return element && { element, ...describeField(element, shadowOf) };
}
