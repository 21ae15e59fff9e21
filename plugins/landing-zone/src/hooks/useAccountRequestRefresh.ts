import { useEffect } from 'react';
import { useSignal } from '@backstage/plugin-signals-react';
import {
  SIGNAL_CHANNEL_ACCOUNT_REQUESTS,
  type AccountRequestSignal,
} from '@landing-zone/plugin-landing-zone-common';

const POLL_MS = 5_000;
const POLL_WITHOUT_SIGNALS_MS = 2_000;

function whenVisible(callback: () => void): () => void {
  if (document.visibilityState === 'visible') {
    callback();
    return () => {};
  }
  function listener() {
    if (document.visibilityState === 'visible') {
      document.removeEventListener('visibilitychange', listener);
      callback();
    }
  }
  document.addEventListener('visibilitychange', listener);
  return () => document.removeEventListener('visibilitychange', listener);
}

/**
 * Reads account requests again when they change: on every signal of the
 * backend, and besides by polling, because a signal may be lost between
 * several backends. A page in a hidden tab does not poll; it catches up when
 * it is looked at.
 *
 * @param options - `requestId` limits the signals to one request;
 * `poll` says whether to poll: 'often' is every 2 seconds where the app has no
 * signals and every 5 seconds where it has, 'seldom' is every 5 seconds;
 * `loads` changes whenever a load has ended, which begins the next wait;
 * `reload` loads again.
 */
export function useAccountRequestRefresh(options: {
  requestId?: string;
  poll: 'often' | 'seldom' | 'never';
  loads: number;
  reload: () => void;
}): void {
  const { requestId, poll, loads, reload } = options;
  const { lastSignal, isSignalsAvailable } = useSignal<AccountRequestSignal>(
    SIGNAL_CHANNEL_ACCOUNT_REQUESTS,
  );

  useEffect(() => {
    if (lastSignal && (!requestId || lastSignal.requestId === requestId)) {
      reload();
    }
  }, [lastSignal, requestId, reload]);

  useEffect(() => {
    if (poll === 'never') {
      return undefined;
    }
    const wait =
      poll === 'often' && !isSignalsAvailable
        ? POLL_WITHOUT_SIGNALS_MS
        : POLL_MS;
    let stopWaiting = () => {};
    const timeout = setTimeout(() => {
      stopWaiting = whenVisible(reload);
    }, wait);
    return () => {
      clearTimeout(timeout);
      stopWaiting();
    };
  }, [poll, loads, isSignalsAvailable, reload]);
}
