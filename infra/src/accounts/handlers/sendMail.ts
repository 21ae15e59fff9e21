import { sendMail } from '@landing-zone/aws/accounts';
import { createSesClient } from '@landing-zone/aws/clients';
import { readEnvironment } from '../../environment';
import { createWorkflowHandler } from '../createWorkflowHandler';
import { accountRequestWorkflow } from '../workflow';

const { values, connection } = readEnvironment(
  accountRequestWorkflow.functions.SendMail.environmentKeys,
);
const dependencies = {
  ses: createSesClient(connection),
  mailFrom: values.MAIL_FROM,
  accessPortalUrl: values.ACCESS_PORTAL_URL,
  portalUrl: values.PORTAL_URL,
};

/** Tells the requester and the support addresses that the account is ready. */
export const handler = createWorkflowHandler(event =>
  sendMail(dependencies, event),
);
