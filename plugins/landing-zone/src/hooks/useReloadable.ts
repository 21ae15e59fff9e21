import { useCallback, useEffect, useRef, useState } from 'react';
import { toError } from '@backstage/errors';

interface State<T> {
  value?: T;
  error?: Error;
  isPending: boolean;
  loads: number;
}

/**
 * What {@link useReloadable} gives.
 */
export interface Reloadable<T> extends State<T> {
  /** The newest value; kept when a later load fails. */
  value?: T;
  /** Why the newest load failed; absent when it did not. */
  error?: Error;
  /** Whether a load is under way. */
  isPending: boolean;
  /** How many loads have ended, and values been put in, since the first. */
  loads: number;
  /** Loads again. During a load it waits for the end of that one. */
  reload: () => void;
  /** Puts in a value that is newer than what any load under way can give. */
  replace: (value: T) => void;
}

interface Runner<T> {
  reload: () => void;
  replace: (value: T) => void;
}

function startRunner<T>(options: {
  load: (signal: AbortSignal) => Promise<T>;
  signal: AbortSignal;
  update: (change: (state: State<T>) => State<T>) => void;
}): Runner<T> {
  const { load, signal, update } = options;
  let busy = false;
  let again = false;
  let version = 0;

  async function loadOnce() {
    const started = version;
    const result = await load(signal).then(
      value => ({ value, error: undefined }),
      error => ({ error: toError(error) }),
    );
    if (!signal.aborted && started === version) {
      update(state => ({
        ...state,
        ...result,
        isPending: false,
        loads: state.loads + 1,
      }));
    }
  }

  async function loadWhileAsked() {
    again = true;
    if (busy) {
      return;
    }
    busy = true;
    while (again && !signal.aborted) {
      again = false;
      update(state => ({ ...state, isPending: true }));
      await loadOnce();
    }
    busy = false;
  }

  function replace(value: T) {
    version += 1;
    update(state => ({ value, isPending: false, loads: state.loads + 1 }));
  }

  function reload() {
    loadWhileAsked();
  }

  return { reload, replace };
}

/**
 * Loads something, keeps it while it is loaded again, and never shows an answer
 * that a newer question has overtaken.
 *
 * @param load - Loads the value; must be memoized. Another function means
 * another question: what was loaded is dropped and its load is aborted.
 */
export function useReloadable<T>(
  load: (signal: AbortSignal) => Promise<T>,
): Reloadable<T> {
  const [state, setState] = useState<State<T>>({ isPending: true, loads: 0 });
  const runner = useRef<Runner<T>>();

  useEffect(() => {
    const controller = new AbortController();
    setState({ isPending: true, loads: 0 });
    runner.current = startRunner({
      load,
      signal: controller.signal,
      update: setState,
    });
    runner.current.reload();
    return () => controller.abort();
  }, [load]);

  const reload = useCallback(() => runner.current?.reload(), []);
  const replace = useCallback((value: T) => runner.current?.replace(value), []);
  return { ...state, reload, replace };
}
