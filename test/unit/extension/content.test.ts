/** @jest-environment ./scripts/jsdom-env.mjs */
import { expect, test } from '@jest/globals';
import { FAKE_ID, type FakePort, installFakeBrowser } from './fake-browser';

const fake = installFakeBrowser();
const profile = { id: 'demo', title: 'CareNote', host: location.host, field: { label: 'Management oversight' } };

test('a surface that opens before the profiles have come hears of the box, once they have', async () => {
  document.body.innerHTML = '<label for="box">Management oversight</label><textarea id="box"></textarea>';
  // A document that nothing draws gives its boxes no size.
  Element.prototype.getBoundingClientRect = () => new DOMRect(0, 0, 300, 100);
  let give: (reply: unknown) => void = () => {};
  const asked = new Promise<void>((done) => {
    fake.events.message.addListener(() => {
      done();
      return new Promise((resolve) => (give = resolve));
    });
  });
  await import('../../../src/extension/content');
  await asked;

  const port = connect();
  await Promise.resolve();
  expect(port.sent).toEqual([]);
  give({ profiles: [profile] });
  await port.told;
  expect(port.sent).toEqual([{ kind: 'frame', box: 'waiting', title: 'CareNote' }]);
});

/** A surface's line, as this frame gets it. */
function connect(): FakePort & { told: Promise<void> } {
  chrome.tabs.connect(1, { name: 'surface' });
  const port = fake.ports.at(-1);
  if (!port) throw new Error('no line');
  port.sender = { id: FAKE_ID };
  const told = new Promise<void>((done) => {
    port.postMessage = (message) => {
      port.sent.push(message);
      done();
    };
  });
  fake.events.connect.fire(port);
  return Object.assign(port, { told });
}
