/** Reads a content security policy, and says in plain words what each line of it permits. */
export interface PolicyLine {
  /** As it stands: `connect-src 'none'`. */
  line: string;
  say: string;
}

export interface PolicyRead {
  lines: PolicyLine[];
  /** Whether it forbids every connection: `connect-src`, or else `default-src`, is `'none'`. */
  forbidsNetwork: boolean;
}

const WHAT: Readonly<Record<string, string>> = {
  'default-src': 'Anything that is not named below',
  'script-src': 'Programs',
  'style-src': 'Styles',
  'img-src': 'Pictures',
  'font-src': 'Fonts',
  'connect-src': 'Connections to a network, of every kind',
  'form-action': 'Sending a form',
  'base-uri': 'Changing where links lead',
  'frame-ancestors': 'Showing my pages inside another page',
  'worker-src': 'Programs in the background of my pages',
};

/** @param policy as the manifest has it; an empty one permits what the browser permits by itself */
export function readCsp(policy: string): PolicyRead {
  const parts = policy
    .split(';')
    .map((part) => part.trim().split(/\s+/))
    .filter(([name = '']) => name !== '');
  const allowed = new Map(parts.map(([name = '', ...values]) => [name, values]));
  const network = allowed.get('connect-src') ?? allowed.get('default-src') ?? [];
  return {
    lines: parts.map(([name = '', ...values]) => ({
      line: [name, ...values].join(' '),
      say: `${WHAT[name] ?? 'A rule of the browser'}: ${inWords(values)}.`,
    })),
    forbidsNetwork: network.length === 1 && network[0] === "'none'",
  };
}

function inWords(values: readonly string[]): string {
  if (values.length === 1 && values[0] === "'none'") return 'forbidden';
  if (values.length === 1 && values[0] === "'self'") return 'only those that came with this extension';
  return `permitted from ${values.join(', ') || 'nowhere'}`;
}
