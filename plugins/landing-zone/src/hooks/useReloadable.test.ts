import { act, renderHook } from '@testing-library/react';
import { useReloadable } from './useReloadable';

function controllable() {
  const calls: {
    signal: AbortSignal;
    resolve: (value: string) => void;
    reject: (error: unknown) => void;
  }[] = [];
  const load = jest.fn(
    (signal: AbortSignal) =>
      new Promise<string>((resolve, reject) => {
        calls.push({ signal, resolve, reject });
      }),
  );
  return { calls, load };
}

describe('useReloadable', () => {
  it('keeps the value when a later load fails, and says why', async () => {
    const { calls, load } = controllable();
    const { result } = renderHook(() => useReloadable(load));
    expect(result.current.isPending).toBe(true);

    await act(async () => calls[0].resolve('first'));
    expect(result.current).toMatchObject({ value: 'first', isPending: false });

    act(() => result.current.reload());
    expect(result.current.isPending).toBe(true);
    await act(async () => calls[1].reject('broken'));

    expect(result.current.value).toBe('first');
    expect(result.current.error?.message).toContain('broken');
    expect(result.current.loads).toBe(2);
  });

  it('loads once more after a load during which it was asked to', async () => {
    const { calls, load } = controllable();
    const { result } = renderHook(() => useReloadable(load));

    act(() => result.current.reload());
    act(() => result.current.reload());
    expect(load).toHaveBeenCalledTimes(1);

    await act(async () => calls[0].resolve('first'));
    expect(load).toHaveBeenCalledTimes(2);
    await act(async () => calls[1].resolve('second'));
    expect(load).toHaveBeenCalledTimes(2);
    expect(result.current.value).toBe('second');
  });

  it('drops the answer to a question that is no longer asked', async () => {
    const old = controllable();
    const next = controllable();
    const { result, rerender } = renderHook(
      ({ load }: { load: typeof old.load }) => useReloadable(load),
      { initialProps: { load: old.load } },
    );

    rerender({ load: next.load });
    expect(old.calls[0].signal.aborted).toBe(true);
    await act(async () => next.calls[0].resolve('new'));
    await act(async () => old.calls[0].resolve('old'));

    expect(result.current.value).toBe('new');
  });

  it('does not let a load under way overwrite a value that was put in', async () => {
    const { calls, load } = controllable();
    const { result } = renderHook(() => useReloadable(load));

    act(() => result.current.replace('put in'));
    await act(async () => calls[0].resolve('older'));

    expect(result.current).toMatchObject({ value: 'put in', isPending: false });
  });

  it('aborts its load when it is no longer shown', () => {
    const { calls, load } = controllable();
    const { unmount } = renderHook(() => useReloadable(load));

    unmount();

    expect(calls[0].signal.aborted).toBe(true);
  });
});
