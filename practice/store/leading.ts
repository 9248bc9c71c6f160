/** The leaders' worksheet. */
import type { Store } from './practice-store';
import type { Intents } from './state';

export function leading({ get, set, say, touch }: Store): Pick<Intents, 'note' | 'clearSheet'> {
  function put(notes: Readonly<Record<string, string>>): void {
    set({ notes });
    touch('leaders');
  }
  return {
    note: (box, words) => put({ ...get().notes, [box]: words }),
    clearSheet() {
      const { notes } = get();
      put({});
      say('The worksheet is empty again.', () => put({ ...notes, ...get().notes }));
    },
  };
}
