/** The engine's unit tests alone, as one project: Stryker knows no projects. */
import config from '../../jest.config.mjs';

const [unit] = config.projects;
const { displayName, ...engine } = { ...unit, rootDir: process.cwd(), roots: ['<rootDir>/test/unit/engine'] };

export default engine;
