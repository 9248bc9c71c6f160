/**
 * One seed for all properties, so that what failed once fails again and a run means the same on every machine.
 * `npm run -s fuzz` looks further, with a seed of its own each time.
 */
import fc from 'fast-check';

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20_260_101 });
