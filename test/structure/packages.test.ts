import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const read = (name: string) => readFileSync(join(__dirname, '../..', name), 'utf8');

interface Locked {
  resolved?: string;
  integrity?: string;
}

describe('the packages the program stands on', () => {
  it('are named by their exact versions', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
      string,
      Record<string, string>
    >;
    const versions = Object.entries({ ...dependencies, ...devDependencies });
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });

  it('are those whose SHA-512 is written down, with no address of their own to be fetched from', () => {
    const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> };
    const locked = Object.entries(packages).filter(([name]) => name !== '');
    expect(locked.length).toBeGreaterThan(300);
    expect(locked.filter(([, { integrity = '' }]) => !integrity.startsWith('sha512-'))).toEqual([]);
    expect(locked.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });

  it('run nothing when they are installed', () => {
    expect(read('.npmrc').split('\n')).toContain('ignore-scripts=true');
  });
});
