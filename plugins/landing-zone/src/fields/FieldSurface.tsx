import type { PropsWithChildren } from 'react';
import { useScaffolderTheme } from '@backstage/plugin-scaffolder-react/alpha';
import { Box } from '@backstage/ui';

/**
 * Tells the inputs of a form field which surface they lie on. Backstage UI draws inputs without a border, in a shade
 * other than their surface; the scaffolder's Material UI forms are white paper that it knows nothing of.
 *
 * @param props - `children` are the inputs.
 */
export function FieldSurface({ children }: PropsWithChildren) {
  const onPaper = useScaffolderTheme() === 'mui';
  return onPaper ? <Box bg="neutral">{children}</Box> : <>{children}</>;
}
