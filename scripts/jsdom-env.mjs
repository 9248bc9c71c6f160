/** jsdom for jest, with what its window lacks and every browser and Node have. */
import jsdomEnvironment from 'jest-environment-jsdom';

const JsdomEnvironment = jsdomEnvironment.default ?? jsdomEnvironment;

export default class extends JsdomEnvironment {
  constructor(...args) {
    super(...args);
    Object.assign(this.global, { structuredClone, TextEncoder, TextDecoder });
  }
}
