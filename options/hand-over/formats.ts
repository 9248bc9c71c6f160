/** The formats in which IT takes a policy. Every one carries the same values; docs/deploy.md says where each goes. */
import { admx } from './admx';
import { instructions } from './instructions';
import { CHROMIUM_ID, FIREFOX_ID, type PolicyValues, STORE_ADDRESS } from './policy';
import { registryFile } from './registry';

export interface PolicyFile {
  name: string;
  /** For whom and where it goes, in a line. */
  what: string;
  type: string;
  text: string;
  /** regedit reads UTF-16 with a byte order mark; all others are UTF-8. */
  encoding: 'utf-8' | 'utf-16le';
}

export function policyFiles(values: PolicyValues): PolicyFile[] {
  const file = (name: string, what: string, text: string, type = 'application/json'): PolicyFile => ({
    name,
    what,
    type,
    text,
    encoding: 'utf-8',
  });
  const [template, words] = admx();
  const files: PolicyFile[] = [
    file('chrome-edge-policy.json', 'Chrome and Edge on Linux, as JSON.', pretty(chromiumPolicy(values))),
    {
      ...file(
        'on-your-shoulder.reg',
        'Chrome and Edge on Windows: a registry file, for a script, Group Policy preferences, or a double click on one machine.',
        registryFile(values),
        'text/plain',
      ),
      encoding: 'utf-16le',
    },
    file('on-your-shoulder.admx', 'Intune and Group Policy: the template that describes the settings.', template, 'application/xml'),
    file('on-your-shoulder.adml', 'Intune and Group Policy: the words of the template, English.', words, 'application/xml'),
    file(
      'intune-oma-uri.json',
      'Intune: the OMA-URI settings to create, one by one, after the template was taken in.',
      pretty(omaUris(values)),
    ),
    file(
      'google-admin-console.json',
      'Chrome, managed by Google: for “Policy for extensions” in the Admin console.',
      pretty(adminConsole(values)),
    ),
    file(
      'policies.json',
      'Firefox: distribution/policies.json beside the program, or /etc/firefox/policies.',
      pretty(firefoxPolicies(values)),
    ),
    file(
      'force-install.json',
      'Chrome and Edge: the ExtensionSettings value that installs the extension for everybody.',
      pretty(forceInstall()),
    ),
  ];
  const first = file(
    'read-this-first.txt',
    'The instructions: which files are needed, where each goes, how to check.',
    instructions(values, files),
    'text/plain',
  );
  return [first, ...files];
}

export function chromiumPolicy(values: PolicyValues): Record<string, unknown> {
  return { '3rdparty': { extensions: { [CHROMIUM_ID]: values } } };
}

/** What Google's Admin console takes for one extension: each value in a group of its own (chromium.org, "Configuring Apps and Extensions by Policy"). */
function adminConsole(values: PolicyValues): Record<string, { Value: unknown }> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { Value: value }]));
}

/** The file `policies.json`; it installs the add-on and says what it does. */
export function firefoxPolicies(values: PolicyValues) {
  return {
    policies: {
      ExtensionSettings: { [FIREFOX_ID]: { installation_mode: 'force_installed', install_url: STORE_ADDRESS } },
      '3rdparty': { Extensions: { [FIREFOX_ID]: values } },
    },
  };
}

/** The value of the policy `ExtensionSettings` in Chrome and Edge. */
export function forceInstall(): Record<string, unknown> {
  return {
    ExtensionSettings: { [CHROMIUM_ID]: { installation_mode: 'force_installed', update_url: STORE_ADDRESS, toolbar_pin: 'force_pinned' } },
  };
}

/** One row for each policy and browser, in the terms of Intune's custom profiles. */
function omaUris(values: PolicyValues): Record<string, unknown>[] {
  const browsers = [
    ['Chrome', 'OnYourShoulderChrome'],
    ['Edge', 'OnYourShoulderEdge'],
  ] as const;
  return [
    {
      name: 'On Your Shoulder: template',
      omaUri: './Device/Vendor/MSFT/Policy/ConfigOperations/ADMXInstall/OnYourShoulder/Policy/OnYourShoulderAdmx',
      dataType: 'String',
      value: 'The content of on-your-shoulder.admx',
    },
    ...browsers.flatMap(([browser, category]) =>
      Object.entries(values).map(([key, value]) => ({
        name: `On Your Shoulder for ${browser}: ${key}`,
        omaUri: `./Device/Vendor/MSFT/Policy/Config/OnYourShoulder~Policy~OnYourShoulder~${category}/${browser}_${key}`,
        dataType: 'String',
        value: `<enabled/><data id="${browser}_${key}_value" value="${attribute(typeof value === 'string' ? value : JSON.stringify(value))}"/>`,
      })),
    ),
  ];
}

const attribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll('\n', '&#10;');

const pretty = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
