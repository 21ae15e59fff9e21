import { useEffect, useState } from 'react';

/**
 * The time, as a number of milliseconds that grows while the component is
 * shown.
 *
 * @param options - `active` says whether the time goes on, by default it does;
 * `intervalMs` is the time between two renders, by default a second.
 */
export function useNow(options?: {
  active?: boolean;
  intervalMs?: number;
}): number {
  const { active = true, intervalMs = 1000 } = options ?? {};
  const [now, setNow] = useState(() => Date.now());

  useEffect(() => {
    if (!active) {
      return undefined;
    }
    setNow(Date.now());
    const interval = setInterval(() => setNow(Date.now()), intervalMs);
    return () => clearInterval(interval);
  }, [active, intervalMs]);

  return now;
}
