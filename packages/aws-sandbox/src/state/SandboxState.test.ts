import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SandboxState } from './SandboxState';

describe('SandboxState', () => {
  let directory: string;
  let file: string;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'sandbox-state-'));
    file = join(directory, 'deep', 'snapshot.json');
  });
  afterEach(() => rm(directory, { recursive: true }));

  it('gives the same store to everybody', async () => {
    const state = await SandboxState.load();
    const store = state.store('things', () => ({ count: 1 }));
    store.count = 2;
    expect(state.store('things', () => ({ count: 0 }))).toBe(store);
  });

  it('remembers what changed', async () => {
    const state = await SandboxState.load({ file });
    state.store<Record<string, number>>('things', () => ({})).a = 1;
    state.changed();
    await state.flush();
    const again = await SandboxState.load({ file });
    expect(again.store('things', () => ({}))).toEqual({ a: 1 });
  });

  it('writes soon after a change by itself', async () => {
    const state = await SandboxState.load({ file });
    state.store('things', () => ({ a: 1 }));
    state.changed();
    await new Promise(resolve => setTimeout(resolve, 600));
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({
      version: 1,
      stores: { things: { a: 1 } },
    });
  });

  it('keeps stores that nobody has opened yet', async () => {
    const first = await SandboxState.load({ file });
    first.store('old', () => ({ a: 1 }));
    first.changed();
    await first.flush();
    const second = await SandboxState.load({ file });
    second.store('new', () => ({ b: 2 }));
    second.changed();
    await second.flush();
    const { stores } = JSON.parse(await readFile(file, 'utf8'));
    expect(stores).toEqual({ old: { a: 1 }, new: { b: 2 } });
  });

  it('leaves no half-written file behind', async () => {
    const state = await SandboxState.load({ file });
    for (let index = 0; index < 5; index++) {
      state.store<Record<string, number>>('things', () => ({})).a = index;
      state.changed();
      await state.flush();
    }
    expect(await readdir(join(directory, 'deep'))).toEqual(['snapshot.json']);
  });

  it.each([
    '{',
    '{"version":99,"stores":{}}',
    '[]',
    '{"version":1,"stores":{"a":1}}',
  ])('refuses the snapshot %s and says how to go on', async text => {
    file = join(directory, 'broken.json');
    await writeFile(file, text);
    await expect(SandboxState.load({ file })).rejects.toThrow(
      /broken\.json cannot be read as version 1.*--fresh/,
    );
    const fresh = await SandboxState.load({ file, fresh: true });
    expect(fresh.store('a', () => ({}))).toEqual({});
  });

  it('tells the caller and the logger when a snapshot cannot be written', async () => {
    const messages: string[] = [];
    const logger = { ...console, error: (text: string) => messages.push(text) };
    await writeFile(join(directory, 'deep'), 'a file where a folder must be');
    const state = await SandboxState.load({ file, fresh: true, logger });
    state.changed();
    await new Promise(resolve => setTimeout(resolve, 400));
    expect(messages).toEqual([
      expect.stringContaining('The snapshot was not written'),
    ]);
    state.changed();
    await expect(state.flush()).rejects.toThrow();
  });

  it('keeps bodies beside the snapshot, until nobody names them', async () => {
    const { bodies } = await SandboxState.load({ file });
    const kept = await bodies.put(Buffer.from('kept'));
    const dropped = await bodies.put(Buffer.from('dropped'));
    await bodies.retain(new Set([kept]));
    const again = await SandboxState.load({ file });
    expect(Buffer.from(await again.bodies.get(kept)).toString()).toBe('kept');
    await expect(again.bodies.get(dropped)).rejects.toThrow(
      /has lost the body/,
    );
  });
});
