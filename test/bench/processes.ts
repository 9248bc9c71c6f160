/** What the processes of a running browser hold and use, as Linux counts it; 0 elsewhere. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Harness } from '../browser/harness/types';

/** Resident memory of all processes of the browser, in MB. What a heap has freed may stay here for a while. */
export function memoryMb(browser: Harness): number {
  return processes(browser).reduce((sum, pid) => sum + Number(/^VmRSS:\s+(\d+)/m.exec(statusOf(String(pid)))?.[1] ?? 0) / 1024, 0);
}

/** Seconds of processor time that the browser has used: tells on a busy machine what the wall clock cannot. */
export function cpuSeconds(browser: Harness): number {
  return processes(browser).reduce((sum, pid) => sum + ticksOf(pid) / 100, 0);
}

function ticksOf(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return Number(fields[11]) + Number(fields[12]);
  } catch {
    return 0;
  }
}

function processes({ browser }: Harness): number[] {
  const root = browser.process()?.pid;
  if (root === undefined || process.platform !== 'linux') return [];
  const parents = new Map(readdirSync('/proc').flatMap((pid) => (/^\d+$/.test(pid) ? [[Number(pid), parentOf(pid)] as const] : [])));
  const isOurs = (pid: number): boolean => pid === root || (parents.has(pid) && isOurs(parents.get(pid) ?? 0));
  return [...parents.keys()].filter(isOurs);
}

function parentOf(pid: string): number {
  return Number(/^PPid:\s+(\d+)/m.exec(statusOf(pid))?.[1] ?? 0);
}

function statusOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return '';
  }
}
