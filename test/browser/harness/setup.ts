import { jest } from '@jest/globals';

// A browser takes seconds to start on a busy machine; a test that waits for a condition says itself what did not come.
jest.setTimeout(90_000);
