/**
 * What all commands share at the terminal: lines out without holding them all, and errors as one calm line.
 */
import { once } from 'node:events';
import { InputError } from './input';

/** The command itself was called in a way that it does not know. */
export class UsageError extends Error {}

/** Prints one line for each item; waits where the reader at the other end is slower, stops quietly where it has gone. */
export async function print<Item>(items: readonly Item[], line: (item: Item) => string): Promise<void> {
  for (const item of items) {
    if (process.stdout.destroyed) return;
    if (!process.stdout.write(`${line(item)}\n`)) await once(process.stdout, 'drain');
  }
}

/** Runs a command. Bad input goes to standard error as it is, with exit code 2 (or the one given). */
export async function withCalmErrors(command: () => Promise<void> | void, exitCode = 2): Promise<void> {
  // `check … | head` closes the pipe: no error of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
  try {
    await command();
  } catch (error) {
    if (!(error instanceof InputError) && !(error instanceof UsageError)) throw error;
    console.error(error.message);
    process.exitCode = exitCode;
  }
}
