/** Lets the writer point at the box or at the past entries, once. Injected into all frames of a tab when the writer asks to set up the page. */
import * as z from 'zod/mini';
import { type PickedField, pickField } from '../page/pick';
import { pickList } from '../page/pick-list';
import type { SiteProfile } from '../page/types';
import { shadowRootOf } from './browser';
import { pointAtWhat, pointed, pointedAtList } from './handles';
import { ask, listen, onNotice } from './messages';
import { beginPointing, endPointing } from './shared';
import { STOP_POINTING } from './wire';

if (beginPointing()) void point();

async function point(): Promise<void> {
  const life = new AbortController();
  const stop = listen([onNotice(STOP_POINTING, z.object({}), () => life.abort())]);
  const isForList = (await ask(pointAtWhat, {}))?.what === 'list';
  const options = { signal: life.signal, shadowOf: shadowRootOf };
  const list = isForList ? await pickList(options) : null;
  const picked = isForList ? null : await pickField(options);
  stop();
  endPointing();
  // Stopped from elsewhere: another frame has the answer.
  if (life.signal.aborted) return;
  if (isForList) {
    await ask(pointedAtList, { list });
    return;
  }
  await ask(pointed, { profile: picked && profileOf(picked) });
  // Whoever clicks a box wants to write in it.
  picked?.element.focus({ preventScroll: true });
}

function profileOf({ host, path, field, label }: PickedField): SiteProfile {
  // Not randomUUID: pages without https do not have it.
  const id = `site-${crypto.getRandomValues(new Uint32Array(2)).join('-')}`;
  return { id, title: label.slice(0, 200) || `Box on ${host}`, host, ...(path === undefined ? {} : { path }), field };
}
