import { expect, test } from '@jest/globals';
import { installFakeBrowser } from './fake-browser';
import { RELEASED } from './released-storage';

const fake = installFakeBrowser();
const { RECORDS } = await import('../../../src/extension/storage');

test('every record stands among what a release left, in the version in use: a new form needs a migration and a line there', () => {
  for (const { key, version } of RECORDS) {
    const versions = Object.values(RELEASED).flatMap((release) =>
      release[key] ? [Reflect.get(Object(release[key].stored), 'version')] : [],
    );
    expect({ key, versions }).toEqual({ key, versions: expect.arrayContaining([version]) });
  }
});

test('what a release left means the same today; read, kept and read again: twice is the same as once', async () => {
  for (const release of Object.values(RELEASED)) {
    for (const record of RECORDS) {
      const known = release[record.key];
      if (!known) continue;
      fake.stored[record.area] = { [record.key]: known.stored };
      const once: unknown = await record.read();
      expect({ [record.key]: once }).toEqual({ [record.key]: known.means });
      // Rewritten in today's form by the record itself, as any change does.
      await record.change((value) => value as never);
      expect(fake.stored[record.area][record.key]).toMatchObject({ version: record.version });
      expect(await record.read()).toEqual(once);
      await record.change((value) => value as never);
      expect(await record.read()).toEqual(once);
    }
  }
});
