/** What IT has to know to put the files in place, as a text to send along: docs/deploy.md in short, without an address in it. */
import { CHROMIUM_ID, FIREFOX_ID, type PolicyValues, STORE_ADDRESS } from './policy';

/** @param files every other file that is handed over @returns plain text, in lines short enough for a mail */
export function instructions({ level, setBy }: PolicyValues, files: readonly { name: string; what: string }[]): string {
  return `On Your Shoulder: instructions for IT
${setBy === '' ? '' : `From: ${setBy}\n`}
On Your Shoulder is a browser extension for Edge, Chrome and Firefox. It reads one box on one page, on the
device, and sends nothing anywhere. It takes its settings from the browser's own policy. You need the files for
the browsers and tools that you have, not all of them.

Id in Edge and Chrome: ${CHROMIUM_ID}
Id in Firefox:         ${FIREFOX_ID}
(A store that publishes it under another account gives it another id. Then replace the id in the files.)

The files
---------
${files.map(({ name, what }) => `${name}\n    ${what}`).join('\n')}

1. Install it
-------------
Edge and Chrome: the policy ExtensionSettings, with the value in force-install.json. Firefox: policies.json does it.
In both, put the address of the store's update service, or of your own server, where ${STORE_ADDRESS}
stands. From your own server, Windows installs it only on machines that are joined to a domain or to Entra ID.
Firefox of the release channel installs signed files only.

2. Say what it does
-------------------
Windows, Edge:    HKLM\\SOFTWARE\\Policies\\Microsoft\\Edge\\3rdparty\\extensions\\${CHROMIUM_ID}\\policy
Windows, Chrome:  HKLM\\SOFTWARE\\Policies\\Google\\Chrome\\3rdparty\\extensions\\${CHROMIUM_ID}\\policy
    on-your-shoulder.reg writes both.
Intune: take in on-your-shoulder.admx (first row of intune-oma-uri.json), then set the other rows. Windows keeps
    templates out of most of Software\\Policies\\Microsoft. Where the rows for Edge come back with an error,
    write the values of on-your-shoulder.reg with a script instead.
Linux: chrome-edge-policy.json goes into /etc/opt/edge/policies/managed, /etc/opt/chrome/policies/managed or
    /etc/chromium/policies/managed.
macOS: a configuration profile for com.google.Chrome.extensions.${CHROMIUM_ID} or
    com.microsoft.Edge.extensions.${CHROMIUM_ID}, with the values of
    chrome-edge-policy.json that stand under the id, as a property list.
Firefox: policies.json goes into the folder "distribution" beside the program (Windows), into
    Firefox.app/Contents/Resources/distribution (macOS), or into /etc/firefox/policies (Linux).

This policy is "${level}": ${level === 'locked' ? 'its settings are locked on every desk.' : 'people may change its settings for themselves.'}

3. Allow the case system
------------------------
A policy cannot give the permission to read a site. The browser asks each person once, by name.

4. Check that it has arrived
----------------------------
edge://policy, chrome://policy or about:policies show the values, without an error. Firefox reads its file at start.
In the extension, Settings says who has set it, and Rules shows the packs as "Set by your organisation".
Taking the policy away restores what each person had set.
`;
}
