/** The software bill of materials, as CycloneDX 1.6 asks (cyclonedx.org). */
import { createHash } from 'node:crypto';

/**
 * @param {{ version: string, fingerprint: string }} build
 * @param {import('./licences.mjs').Bundled[]} packages what is in the bundles
 * @param {Map<string, Uint8Array>} files what is shipped
 * @returns {string} JSON; the same for the same build: no date, and a serial number made of the fingerprint
 */
export function sbom({ version, fingerprint }, packages, files) {
  const components = packages.map(({ name, version: of, licence }) => ({
    type: 'library',
    'bom-ref': purl(name, of),
    name,
    version: of,
    purl: purl(name, of),
    licenses: [{ license: { id: licence } }],
  }));
  const shipped = [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, content]) => ({
      type: 'file',
      name,
      hashes: [{ alg: 'SHA-256', content: createHash('sha256').update(content).digest('hex') }],
    }));
  const bom = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${uuidOf(fingerprint)}`,
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': 'on-your-shoulder',
        name: 'on-your-shoulder',
        version,
        licenses: [{ license: { id: 'MIT' } }],
      },
    },
    components: [...components, ...shipped],
    dependencies: [{ ref: 'on-your-shoulder', dependsOn: components.map((component) => component['bom-ref']) }],
  };
  return `${JSON.stringify(bom, null, 2)}\n`;
}

/** @param {string} name @param {string} version */
function purl(name, version) {
  return `pkg:npm/${name.replace(/^@/, '%40')}@${version}`;
}

/**
 * A UUID of version 8 (RFC 9562: made from one's own data).
 * @param {string} hex at least 32 hex digits
 */
function uuidOf(hex) {
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
