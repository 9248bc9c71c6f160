/** jsdom for jest, with what its window lacks and every browser and Node have. */
import { TestEnvironment } from 'jest-environment-jsdom';

export default class extends TestEnvironment {
  /** @param {ConstructorParameters<typeof TestEnvironment>} args */
  constructor(...args) {
    super(...args);
    Object.assign(this.global, { structuredClone, TextEncoder, TextDecoder });
  }
}
