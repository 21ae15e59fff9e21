import { Route, Routes, useParams } from 'react-router-dom';
import { LiveAccountRequest } from '../AccountRequestDetail';
import { AccountRequestList } from '../AccountRequestList';

function RoutedAccountRequest() {
  const { requestId = '' } = useParams();
  return <LiveAccountRequest key={requestId} requestId={requestId} />;
}

/**
 * The requests for accounts: the list, and below its address each of them.
 *
 * @param props - `template` is the entity reference of the template that
 * requests an account, such as `template:default/aws-account`; without it the
 * button leads to all templates.
 * @public
 */
export function AccountRequestsPage(props: { template?: string }) {
  return (
    <Routes>
      <Route index element={<AccountRequestList template={props.template} />} />
      <Route path=":requestId" element={<RoutedAccountRequest />} />
    </Routes>
  );
}
