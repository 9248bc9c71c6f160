import { expect, test } from '@jest/globals';
import { describeInBothBrowsers, expectNoAxeViolations } from './harness';
import { faults, press, reads } from './main-job-steps';

describeInBothBrowsers(
  'Help and proof',
  (harness) => {
    test('help: axe finds nothing', async () => {
      const help = await harness().surface('help.html');
      await reads(help, /What a reader would find[\s\S]*Words to look at again/);
      await expectNoAxeViolations(help);
      await help.close();
    });

    test('the proof page lists what is kept with its size, and deletes all of it', async () => {
      await harness().inExtension(() =>
        chrome.storage.local.set({ settings: { version: 1, value: { badge: false } }, left: 'by another version' }),
      );
      const proof = await harness().surface('proof.html');
      const text = await reads(proof, /Where I may read[\s\S]*http:\/\/127\.0\.0\.1[\s\S]*settings\s+on this device\s+37 bytes/);
      expect(text).toContain('Not known to this version.');
      expect(text).toContain('No text of a comment is among it.');
      expect(text).toMatch(/Can my manager see this\?\s+No\./);
      expect(text).toMatch(/Fingerprint of the sources\s+[0-9a-f]{64}/);
      await expectNoAxeViolations(proof);
      await press(proof, 'Delete all of it');
      await expectNoAxeViolations(proof);
      await press(proof, 'Delete');
      await reads(proof, /All of it is deleted/);
      expect(await harness().inExtension(async () => Object.keys(await chrome.storage.local.get(null)))).toEqual([]);
      await proof.close();
    });

    test('a permission is taken back where it is shown', async () => {
      const proof = await harness().surface('proof.html');
      await reads(proof, /http:\/\/127\.0\.0\.1/);
      await press(proof, 'Take back: http://127.0.0.1');
      await reads(proof, /Nowhere\. No site has been allowed/);
      expect(await harness().inExtension(async () => (await chrome.permissions.getAll()).origins ?? [])).toEqual([]);
      await proof.close();
    });

    test('no error, no warning, and nothing that the browser has against us', async () => {
      expect(await faults(harness())).toEqual([]);
    });
  },
  { granted: ['http://127.0.0.1/*'] },
);
