import { useCallback, useEffect, useMemo, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import { checkAccountName } from '@landing-zone/core/accounts';
import type { Problem } from '@landing-zone/plugin-landing-zone-common';
import { landingZoneApiRef } from '../../api';

const DEBOUNCE_MS = 300;

/**
 * What is known about a name: whether it keeps the rules ('broken' if not),
 * and whether it is free ('refused' if not). 'failed' means that it could not
 * be found out.
 */
export type AccountNameCheckResult =
  | { state: 'empty' }
  | { state: 'checking' }
  | {
      state: 'broken' | 'refused';
      problems: Pick<Problem, 'field' | 'message'>[];
    }
  | { state: 'available'; email?: string }
  | { state: 'failed'; error: Error };

/**
 * Checks an account name while it is typed. The rules are checked here and at
 * once; whether the name is free is asked of the backend as soon as nobody
 * has typed for 300 ms. An answer for a name that has changed since is dropped.
 *
 * @param name - The name as it is now.
 * @returns The result, and `retry` to ask again after a failure.
 */
export function useAccountNameCheck(name: string): {
  check: AccountNameCheckResult;
  retry: () => void;
} {
  const api = useApi(landingZoneApiRef);
  const [attempt, setAttempt] = useState(0);
  const [answer, setAnswer] = useState<{
    name: string;
    check: AccountNameCheckResult;
  }>();
  const broken = useMemo(
    () => (name ? checkAccountName({ name, accounts: [] }) : []),
    [name],
  );
  const isBroken = broken.length > 0;

  useEffect(() => {
    if (!name || isBroken) {
      return undefined;
    }
    const controller = new AbortController();
    const { signal } = controller;

    async function ask(): Promise<AccountNameCheckResult> {
      try {
        const { available, email, problems } = await api.checkAccountName(
          name,
          { signal },
        );
        return available
          ? { state: 'available', email }
          : { state: 'refused', problems };
      } catch (error) {
        return { state: 'failed', error: toError(error) };
      }
    }

    const timeout = setTimeout(async () => {
      const check = await ask();
      if (!signal.aborted) {
        setAnswer({ name, check });
      }
    }, DEBOUNCE_MS);
    return () => {
      clearTimeout(timeout);
      controller.abort();
    };
  }, [api, name, isBroken, attempt]);

  const retry = useCallback(() => {
    setAnswer(undefined);
    setAttempt(count => count + 1);
  }, []);

  function current(): AccountNameCheckResult {
    if (!name) {
      return { state: 'empty' };
    }
    if (isBroken) {
      return { state: 'broken', problems: broken };
    }
    return answer?.name === name ? answer.check : { state: 'checking' };
  }

  return { check: current(), retry };
}
