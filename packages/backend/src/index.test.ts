import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../../..');

/** What index.ts adds. It is read rather than run: it would start the backend. */
const added = [
  ...readFileSync(join(__dirname, 'index.ts'), 'utf8').matchAll(
    /backend\.add\(\s*import\('([^']+)'\)/g,
  ),
].map(([, name]) => name);

/** Names of this repository's packages that are features of a backend. */
const own = [
  ...readdirSync(join(root, 'plugins')).map(name => `plugins/${name}`),
  'examples/policy',
]
  .map(folder =>
    JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')),
  )
  .filter(({ backstage }) => /^backend-plugin/.test(backstage.role))
  .map(({ name }) => name);

describe('the backend of the demo portal', () => {
  it('has every feature of this repository', () => {
    expect(own.length).toBeGreaterThanOrEqual(4);
    expect(added).toEqual(expect.arrayContaining(own));
  });

  it.each(added)('adds %s, which is a feature of a backend', name => {
    expect(jest.requireActual(name).default.$$type).toBe(
      '@backstage/BackendFeature',
    );
  });
});
