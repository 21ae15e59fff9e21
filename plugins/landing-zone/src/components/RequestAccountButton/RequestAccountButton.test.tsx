import { screen } from '@testing-library/react';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { createPageRouteRef, templateRouteRef } from '../../routes';
import { RequestAccountButton } from './RequestAccountButton';

const routes = {
  '/create': createPageRouteRef,
  '/create/templates/:namespace/:templateName': templateRouteRef,
};

describe('RequestAccountButton', () => {
  it.each([
    ['template:cloud/aws-account', '/create/templates/cloud/aws-account'],
    ['aws-account', '/create/templates/default/aws-account'],
    [undefined, '/create'],
  ])('leads from template %s to %s', async (template, href) => {
    renderInTestApp(<RequestAccountButton template={template} />, {
      mountedRoutes: routes,
    });

    expect(
      await screen.findByRole('link', { name: 'Request an account' }),
    ).toHaveAttribute('href', href);
  });

  it('is left out where the app has no templates', async () => {
    renderInTestApp(
      <>
        <RequestAccountButton template="template:default/aws-account" />
        <p>ready</p>
      </>,
    );

    expect(await screen.findByText('ready')).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: /account$/ })).toBeNull();
  });
});
