/** An administrative template (ADMX with its English words, ADML), for Group Policy and for Intune's ADMX ingestion. */
import { CHROMIUM_ID, type PolicyValues } from './policy';

const BROWSERS = [
  { name: 'Chrome', key: 'Software\\Policies\\Google\\Chrome' },
  { name: 'Edge', key: 'Software\\Policies\\Microsoft\\Edge' },
] as const;

const WORDS: Readonly<Record<keyof PolicyValues, { title: string; help: string }>> = {
  level: { title: 'Level', help: 'defaults: people may change the settings. locked: they are shown as set by the organisation.' },
  setBy: { title: 'Set by', help: 'Who set this, as people will read it: Digital Services, Rivermere Council.' },
  settings: { title: 'Settings', help: 'Settings as JSON, from the export of the workbench.' },
  sites: { title: 'Sites', help: 'Pages and boxes of the case system as JSON, from the export of the workbench.' },
  packs: { title: 'Rule packs', help: 'Rule packs as JSON, from the export of the workbench.' },
};

/** @returns the ADMX and the ADML. They describe every setting, whatever this policy sets; the values go in separately. */
export function admx(): [string, string] {
  const keys = Object.keys(WORDS).filter((key): key is keyof PolicyValues => key in WORDS);
  const policies = BROWSERS.flatMap(({ name, key }) =>
    keys.map(
      (
        value,
      ) => `    <policy name="${name}_${value}" class="Machine" displayName="$(string.${name}_${value})" explainText="$(string.${value}_help)"
      presentation="$(presentation.${name}_${value})" key="${key}\\3rdparty\\extensions\\${CHROMIUM_ID}\\policy">
      <parentCategory ref="OnYourShoulder${name}"/>
      <supportedOn ref="SUPPORTED_WIN10"/>
      <elements>
        <text id="${name}_${value}_value" valueName="${value}" maxLength="1048576"/>
      </elements>
    </policy>`,
    ),
  );
  const template = `<?xml version="1.0" encoding="utf-8"?>
<policyDefinitions revision="1.0" schemaVersion="1.0">
  <policyNamespaces>
    <target prefix="onyourshoulder" namespace="OnYourShoulder.Policies"/>
  </policyNamespaces>
  <resources minRequiredRevision="1.0"/>
  <supportedOn>
    <definitions>
      <definition name="SUPPORTED_WIN10" displayName="$(string.SUPPORTED_WIN10)"/>
    </definitions>
  </supportedOn>
  <categories>
    <category name="OnYourShoulder" displayName="$(string.OnYourShoulder)"/>
${BROWSERS.map(({ name }) => `    <category name="OnYourShoulder${name}" displayName="$(string.OnYourShoulder${name})"><parentCategory ref="OnYourShoulder"/></category>`).join('\n')}
  </categories>
  <policies>
${policies.join('\n')}
  </policies>
</policyDefinitions>
`;
  const strings = [
    ['SUPPORTED_WIN10', 'Windows 10 or later'],
    ['OnYourShoulder', 'On Your Shoulder'],
    ...BROWSERS.map(({ name }) => [`OnYourShoulder${name}`, name]),
    ...BROWSERS.flatMap(({ name }) => keys.map((key) => [`${name}_${key}`, `${WORDS[key].title} (${name})`])),
    ...keys.map((key) => [`${key}_help`, WORDS[key].help]),
  ];
  const words = `<?xml version="1.0" encoding="utf-8"?>
<policyDefinitionResources revision="1.0" schemaVersion="1.0">
  <displayName>On Your Shoulder</displayName>
  <description>Settings of the browser extension On Your Shoulder</description>
  <resources>
    <stringTable>
${strings.map(([id, text]) => `      <string id="${id}">${text}</string>`).join('\n')}
    </stringTable>
    <presentationTable>
${BROWSERS.flatMap(({ name }) => keys.map((key) => `      <presentation id="${name}_${key}"><textBox refId="${name}_${key}_value"><label>${WORDS[key].title}</label></textBox></presentation>`)).join('\n')}
    </presentationTable>
  </resources>
</policyDefinitionResources>
`;
  return [template, words];
}
