/** Reads profiles from a reply of the background, which has parsed them with the full schema: enough here to be sure of the form. */
import type { FieldLocator, SiteProfile } from '../page/types';
import { isRecord } from './wire';

/** @returns the profiles in a reply; what is not one is left out */
export function profilesIn(reply: unknown): SiteProfile[] {
  if (!isRecord(reply) || !Array.isArray(reply.profiles)) return [];
  return reply.profiles.flatMap((value: unknown) => {
    const profile = profileOf(value);
    return profile ? [profile] : [];
  });
}

function profileOf(value: unknown): SiteProfile | null {
  if (!isRecord(value) || !isRecord(value.field)) return null;
  const { id, title, host, path, preset, when, replace, actionsElsewhere } = value;
  if (typeof id !== 'string' || typeof title !== 'string' || typeof host !== 'string') return null;
  const values = isRecord(when) && isRecord(when.control) ? { control: locatorOf(when.control), values: texts(when.values) } : null;
  // A condition that cannot be read must not become "always".
  if (when !== undefined && !values) return null;
  return {
    id,
    title,
    host,
    field: locatorOf(value.field),
    ...(typeof path === 'string' ? { path } : {}),
    ...(typeof preset === 'string' ? { preset } : {}),
    ...(values ? { when: values } : {}),
    ...(typeof replace === 'boolean' ? { replace } : {}),
    ...(typeof actionsElsewhere === 'boolean' ? { actionsElsewhere } : {}),
  };
}

function locatorOf({ selector, label, name, through }: Record<string, unknown>): FieldLocator {
  return {
    ...(typeof selector === 'string' ? { selector } : {}),
    ...(typeof label === 'string' ? { label } : {}),
    ...(typeof name === 'string' ? { name } : {}),
    ...(through === undefined ? {} : { through: texts(through) }),
  };
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}
